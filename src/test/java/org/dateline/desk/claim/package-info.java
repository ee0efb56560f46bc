/** Tests of the room. */
@NullMarked
package org.dateline.desk.claim;

import org.jspecify.annotations.NullMarked;
