/** Keeping the workspace whole: checks, figures, backups. */
@NullMarked
package org.dateline.desk.care;

import org.jspecify.annotations.NullMarked;
