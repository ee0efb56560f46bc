package org.dateline.ui.reader;

import java.util.UUID;
import javafx.scene.paint.Color;
import org.dateline.model.TextRange;

/**
 * A span of the shown text that a claim rests on.
 *
 * @param claim the claim that a click opens
 * @param range where, in UTF-16 units of the shown text
 * @param colour the colour of the claim's type
 * @param type the name of the claim's type
 * @param summary what is said of the claim in one line, under the mouse and to a screen reader
 * @param certain whether the words are just those that were tagged; others get a dotted line
 */
public record Highlight(
    UUID claim, TextRange range, Color colour, String type, String summary, boolean certain) {}
