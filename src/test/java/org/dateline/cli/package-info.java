/** Tests of the room. */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
