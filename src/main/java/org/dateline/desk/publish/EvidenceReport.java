package org.dateline.desk.publish;

/**
 * What an evidence package holds.
 *
 * @param captures how many captures
 * @param pages how many of them a reader can show as pages
 * @param claims how many claims
 */
public record EvidenceReport(int captures, int pages, int claims) {}
