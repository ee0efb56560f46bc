/** Tests of reading feeds. */
@NullMarked
package org.dateline.fetch.feed;

import org.jspecify.annotations.NullMarked;
