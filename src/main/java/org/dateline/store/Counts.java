package org.dateline.store;

/**
 * How much is in the workspace.
 *
 * @param articles articles
 * @param unread articles that nobody has opened since they came or changed
 * @param revisions texts of articles
 * @param captures fetches of articles
 * @param documents answers of sources that are kept
 * @param failed fetches that brought no text
 * @param removed articles whose addresses no longer have them
 * @param claims claims
 * @param shaken claims with evidence that waits for a person
 * @param stories stories
 * @param entities organisations, people and products
 * @param sources what is followed
 * @param seq the change log's last seq
 */
public record Counts(
    long articles,
    long unread,
    long revisions,
    long captures,
    long documents,
    long failed,
    long removed,
    long claims,
    long shaken,
    long stories,
    long entities,
    long sources,
    long seq) {}
