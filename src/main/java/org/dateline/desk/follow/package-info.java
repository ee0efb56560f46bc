/** Threads that follow the change log. */
@NullMarked
package org.dateline.desk.follow;

import org.jspecify.annotations.NullMarked;
