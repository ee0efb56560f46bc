/** The window around the controls: side bar, lists, panes, actions, dialogs. */
@NullMarked
package org.dateline.ui.shell;

import org.jspecify.annotations.NullMarked;
