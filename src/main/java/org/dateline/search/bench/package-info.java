/** Measures search against bare Lucene in the same run, on articles that a generator makes. */
@NullMarked
package org.dateline.search.bench;

import org.jspecify.annotations.NullMarked;
