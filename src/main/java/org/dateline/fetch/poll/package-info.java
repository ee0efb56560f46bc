/**
 * When a followed source is asked again, whether it has moved or is gone, and where a page's feed
 * is. Rules only: nothing here connects or keeps anything, and the time comes in from outside.
 */
@NullMarked
package org.dateline.fetch.poll;

import org.jspecify.annotations.NullMarked;
