/** Bringing articles in: addresses, saved pages and pasted text become evidence and revisions. */
@NullMarked
package org.dateline.desk.capture;

import org.jspecify.annotations.NullMarked;
