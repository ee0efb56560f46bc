package org.dateline.ui.timeline;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.paint.Color;
import org.dateline.model.EdtfDate;

/**
 * A claim as the timeline shows it.
 *
 * @param claim what a click opens
 * @param date when, as far as it is known; none puts it aside
 * @param colour the colour of its type
 * @param type the name of its type
 * @param title what it says, in one line
 * @param detail where it is from, for the card under the mouse
 */
public record TimelineItem(
    UUID claim, Optional<EdtfDate> date, Color colour, String type, String title, String detail) {}
