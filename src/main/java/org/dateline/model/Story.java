package org.dateline.model;

import java.util.UUID;

/**
 * A named set of articles and claims: what a timeline is made of.
 *
 * @param id a UUIDv7
 * @param name its name, unique in the workspace
 * @param note what it is about
 */
public record Story(UUID id, String name, String note) {}
