package org.dateline.model;

import java.util.UUID;

/** That the claim {@code from} supports, contradicts, … the claim {@code to}. */
public record ClaimLink(UUID from, ClaimRelation relation, UUID to) {}
