/** Finding anything in the coverage: the index, what can be asked of it and what it answers. */
@NullMarked
package org.dateline.search;

import org.jspecify.annotations.NullMarked;
