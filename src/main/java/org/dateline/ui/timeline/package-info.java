/** The drawn timeline and what it is computed from. */
@NullMarked
package org.dateline.ui.timeline;

import org.jspecify.annotations.NullMarked;
