/** Tests of the client, driven without a display. */
@NullMarked
package org.dateline.ui.look;

import org.jspecify.annotations.NullMarked;
