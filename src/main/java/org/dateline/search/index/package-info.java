/** How articles and queries become Lucene's documents and queries. */
@NullMarked
package org.dateline.search.index;

import org.jspecify.annotations.NullMarked;
