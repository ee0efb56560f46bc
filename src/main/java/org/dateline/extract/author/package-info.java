/** Whom a page names as its authors. */
@NullMarked
package org.dateline.extract.author;

import org.jspecify.annotations.NullMarked;
