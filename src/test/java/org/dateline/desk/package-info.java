/** Tests of the room. */
@NullMarked
package org.dateline.desk;

import org.jspecify.annotations.NullMarked;
