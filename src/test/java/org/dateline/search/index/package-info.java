/** Tests of how queries are run. */
@NullMarked
package org.dateline.search.index;

import org.jspecify.annotations.NullMarked;
