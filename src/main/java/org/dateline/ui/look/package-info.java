/** How everything looks and is worded: theme, icons, style names, dates and ages in words. */
@NullMarked
package org.dateline.ui.look;

import org.jspecify.annotations.NullMarked;
