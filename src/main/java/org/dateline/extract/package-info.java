/** From a page's bytes to an article: headline, authors, dates, and the text as blocks. */
@NullMarked
package org.dateline.extract;

import org.jspecify.annotations.NullMarked;
