package org.dateline.ui.shell;

/**
 * What actions work on.
 *
 * @param panes the parts that are seen
 * @param reading where a person is
 * @param background where work is done that may take a moment
 */
record WindowParts(Panes panes, Reading reading, Background background) {}
