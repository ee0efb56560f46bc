/** Finding: the index that follows the change log, and what is asked of it. */
@NullMarked
package org.dateline.desk.find;

import org.jspecify.annotations.NullMarked;
