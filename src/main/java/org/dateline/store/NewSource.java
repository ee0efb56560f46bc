package org.dateline.store;

import java.util.Optional;
import org.dateline.model.SourceKind;

/**
 * A source to be followed.
 *
 * @param url the address that is asked
 * @param kind what it is
 * @param title its name
 * @param page the page that it belongs to
 * @param selector for a watched page: the CSS selector of the links
 * @param everyMinutes how often the person wants it to be asked
 * @param typedUrl the address that the person gave and that led here
 */
public record NewSource(
    String url,
    SourceKind kind,
    String title,
    Optional<String> page,
    Optional<String> selector,
    Optional<Integer> everyMinutes,
    Optional<String> typedUrl) {}
