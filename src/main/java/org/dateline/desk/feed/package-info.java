/** What feeds say. */
@NullMarked
package org.dateline.desk.feed;

import org.jspecify.annotations.NullMarked;
