/** Tests of the room. */
@NullMarked
package org.dateline.desk.capture;

import org.jspecify.annotations.NullMarked;
