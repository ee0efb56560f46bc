/** Long work as named jobs with progress, cancel and a result that can be looked up. */
@NullMarked
package org.dateline.desk.job;

import org.jspecify.annotations.NullMarked;
