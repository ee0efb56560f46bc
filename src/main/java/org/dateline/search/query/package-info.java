/**
 * What a reporter types: the grammar, the tree that it becomes, and the tree in words again. Knows
 * nothing of Lucene.
 */
@NullMarked
package org.dateline.search.query;

import org.jspecify.annotations.NullMarked;
