/** Tests of the query language. */
@NullMarked
package org.dateline.search.query;

import org.jspecify.annotations.NullMarked;
