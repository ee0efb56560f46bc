package org.dateline.desk.source;

import java.util.Optional;
import org.dateline.model.Source;

/**
 * What became of one line of an imported list.
 *
 * @param url the address as it stands in the list
 * @param title its title there
 * @param source what is followed now, or was already
 * @param added whether it is new
 * @param error why it is not followed
 */
public record ImportedSource(
    String url, String title, Optional<Source> source, boolean added, Optional<String> error) {}
