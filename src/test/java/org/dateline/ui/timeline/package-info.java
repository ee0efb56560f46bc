/** Tests of the client, driven without a display. */
@NullMarked
package org.dateline.ui.timeline;

import org.jspecify.annotations.NullMarked;
