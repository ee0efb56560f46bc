package org.dateline.store;

import java.util.Optional;
import org.dateline.model.Annotation;
import org.dateline.model.Claim;
import org.dateline.model.Evidence;
import org.dateline.model.Story;

/**
 * What tagging made.
 *
 * @param claim the claim
 * @param annotation the marked words
 * @param evidence that the claim rests on them
 * @param story the story that it was put into
 */
public record TaggedClaim(
    Claim claim, Annotation annotation, Evidence evidence, Optional<Story> story) {}
