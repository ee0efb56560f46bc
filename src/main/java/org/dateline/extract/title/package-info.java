/** What a page's headline is. */
@NullMarked
package org.dateline.extract.title;

import org.jspecify.annotations.NullMarked;
