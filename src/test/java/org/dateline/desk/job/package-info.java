/** Tests of the room. */
@NullMarked
package org.dateline.desk.job;

import org.jspecify.annotations.NullMarked;
