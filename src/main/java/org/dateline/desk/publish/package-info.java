/** Handing on: timelines and data in the formats that others read. */
@NullMarked
package org.dateline.desk.publish;

import org.jspecify.annotations.NullMarked;
