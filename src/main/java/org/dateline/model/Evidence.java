package org.dateline.model;

import java.util.Optional;
import java.util.UUID;

/**
 * That a claim rests on an annotation.
 *
 * @param claimId the claim
 * @param annotationId the marked words
 * @param state whether the article still says them
 * @param reviewedRevision up to which revision a person has looked and let it stand
 */
public record Evidence(
    UUID claimId, UUID annotationId, EvidenceState state, Optional<UUID> reviewedRevision) {}
