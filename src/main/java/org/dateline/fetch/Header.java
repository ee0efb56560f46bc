package org.dateline.fetch;

/**
 * One header line of a request or an answer.
 *
 * @param name as sent or as received
 * @param value without surrounding white space
 */
public record Header(String name, String value) {}
