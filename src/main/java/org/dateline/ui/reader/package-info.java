/**
 * The control that shows an article, marks what was claimed in it and lets a person select words.
 */
@NullMarked
package org.dateline.ui.reader;

import org.jspecify.annotations.NullMarked;
