/**
 * The JavaFX client: the only place that imports {@code javafx}. It adapts the use cases to a
 * screen.
 */
@NullMarked
package org.dateline.ui;

import org.jspecify.annotations.NullMarked;
