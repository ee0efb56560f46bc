package org.dateline.model;

import java.util.UUID;

/**
 * A query with a name, that keeps watching.
 *
 * @param id a UUIDv7
 * @param name its name, unique in the workspace whatever the case of its letters
 * @param query what it searches for, in the query language
 * @param alerts how a person wants to be told of what it finds
 */
public record SavedSearch(UUID id, String name, String query, AlertPreferences alerts) {}
