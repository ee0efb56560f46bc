package org.dateline.store;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.Annotation;
import org.dateline.model.Revision;

/**
 * Finds marked words in another text of their article. The store asks while it records a capture,
 * in the same transaction, on its writer's thread: the work has to be bounded and may not write.
 */
@FunctionalInterface
public interface AnchorCarrier {
  /** Looks for nothing: every annotation is {@link AnchorStatus#SKIPPED}. */
  AnchorCarrier NONE =
      (from, to, annotations) ->
          annotations.stream()
              .map(annotation ->
                  new Anchor(
                      annotation.id(), to.id(), AnchorStatus.SKIPPED, Optional.empty(), List.of()))
              .toList();

  /**
   * @param from the revision that all of {@code annotations} were made on
   * @param to the revision in which to look
   * @param annotations the marked words
   * @return one anchor in {@code to} for each; one that is missing counts as skipped
   */
  List<Anchor> carry(Revision from, Revision to, List<Annotation> annotations);
}
