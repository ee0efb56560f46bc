/**
 * Which texts carry the same story: shingles, their sketches, and groups of copies. Knows nothing
 * of Lucene.
 */
@NullMarked
package org.dateline.search.copies;

import org.jspecify.annotations.NullMarked;
