/** Tests of the client, driven without a display. */
@NullMarked
package org.dateline.ui.shell;

import org.jspecify.annotations.NullMarked;
