/** When a page says that it was published and changed. */
@NullMarked
package org.dateline.extract.date;

import org.jspecify.annotations.NullMarked;
