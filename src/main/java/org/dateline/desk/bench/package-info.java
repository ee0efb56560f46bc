/** Measuring the program's own speed, as ratios to a floor in the same run. */
@NullMarked
package org.dateline.desk.bench;

import org.jspecify.annotations.NullMarked;
