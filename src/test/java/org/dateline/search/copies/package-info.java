/** Tests of copies. */
@NullMarked
package org.dateline.search.copies;

import org.jspecify.annotations.NullMarked;
