package org.dateline.export.wacz;

import java.time.Instant;

/**
 * A page that a reader of the package is offered.
 *
 * @param id a name for it
 * @param url its address, as the archive has it
 * @param date when it came
 * @param title its headline
 */
public record WaczPage(String id, String url, Instant date, String title) {}
