/** Watching: saved searches, what they find in what comes in, and when a person is told. */
@NullMarked
package org.dateline.desk.watch;

import org.jspecify.annotations.NullMarked;
