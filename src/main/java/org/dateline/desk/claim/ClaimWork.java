package org.dateline.desk.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.Codebook;
import org.dateline.model.Evidence;
import org.dateline.model.EvidenceState;
import org.dateline.model.Gazetteer;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.dateline.store.AnchorHistory;
import org.dateline.store.ClaimDetails;
import org.dateline.store.ClaimFilter;
import org.dateline.store.EditRefusedException;
import org.dateline.store.EvidenceReviews;
import org.dateline.store.NewClaim;
import org.dateline.store.TaggedClaim;
import org.dateline.store.Workspace;

/**
 * A person's or a script's work on claims. Every method that changes something is one edit, which
 * can be undone. Safe for use by several threads.
 */
public final class ClaimWork {
  private final Workspace workspace;
  private final Gazetteer gazetteer;

  /**
   * @param workspace where claims are kept
   * @param gazetteer what knows the places
   */
  public ClaimWork(Workspace workspace, Gazetteer gazetteer) {
    this.workspace = workspace;
    this.gazetteer = gazetteer;
  }

  /**
   * Enters a claim that marked words make.
   *
   * @param revision the text that was marked
   * @param range the words
   * @param claim what they claim
   * @param story the story that it belongs to; made where it is new
   * @throws EditRefusedException where the text or the words are not there
   */
  public TaggedClaim tag(UUID revision, TextRange range, NewClaim claim, Optional<String> story)
      throws EditRefusedException {
    return workspace.tagging().tag(revision, range, claim, story);
  }

  /**
   * Enters a claim on quoted words of an article's current text.
   *
   * @param article the article
   * @param quote the words as they stand there
   * @param prefix the text right before them, where needed to tell two places apart
   * @param nth which of several places, counting from 1
   * @param draft what they claim
   * @param story the story that it belongs to
   * @throws BadClaimException where the words are not there, stand there more than once, or a part
   *     of the claim can't be understood
   * @throws EditRefusedException where the workspace can't keep it
   */
  public TaggedClaim tagQuote(
      Article article,
      String quote,
      Optional<String> prefix,
      Optional<Integer> nth,
      ClaimDraft draft,
      Optional<String> story)
      throws BadClaimException, EditRefusedException {
    Revision revision = current(article);
    TextRange range = range(revision, quote, prefix, nth);
    return tag(revision.id(), range, reader().read(draft, quote), story);
  }

  /**
   * Adds quoted words of an article's current text as evidence for a claim that is there.
   *
   * @throws BadClaimException where the words are not there or stand there more than once
   * @throws EditRefusedException where the claim is not there
   */
  public TaggedClaim addQuote(
      UUID claim, Article article, String quote, Optional<String> prefix, Optional<Integer> nth)
      throws BadClaimException, EditRefusedException {
    Revision revision = current(article);
    return addEvidence(claim, revision.id(), range(revision, quote, prefix, nth));
  }

  /** Adds marked words as evidence for a claim that is there. */
  public TaggedClaim addEvidence(UUID claim, UUID revision, TextRange range)
      throws EditRefusedException {
    return workspace.tagging().addEvidence(claim, revision, range);
  }

  /** Takes a piece of evidence off a claim; a claim keeps at least one. */
  public void removeEvidence(UUID claim, UUID annotation) throws EditRefusedException {
    workspace.tagging().removeEvidence(claim, annotation);
  }

  /** Changes what was entered of a claim. */
  public Claim edit(UUID claim, NewClaim changed) throws EditRefusedException {
    return workspace.tagging().edit(claim, changed);
  }

  /**
   * Changes parts of a claim; what the draft leaves out stays.
   *
   * @param type the new claim type, where it changes
   */
  public Claim change(UUID claim, Optional<String> type, ClaimDraft draft)
      throws BadClaimException, EditRefusedException {
    ClaimDetails details =
        details(claim).orElseThrow(() -> new BadClaimException("There is no claim " + claim + "."));
    String quote =
        details.evidence().isEmpty()
            ? ""
            : details.evidence().getFirst().annotation().selector().exact();
    ClaimDraft typed =
        new ClaimDraft(
            type.orElse(details.claim().type()),
            draft.set(),
            draft.text(),
            draft.status(),
            draft.speaker(),
            draft.attribution(),
            draft.eventDate(),
            draft.statedDate(),
            draft.note());
    return edit(claim, reader().change(details.claim(), typed, quote));
  }

  /** Deletes a claim with its evidence and links. */
  public void delete(UUID claim) throws EditRefusedException {
    workspace.tagging().delete(claim);
  }

  /** Says how one claim stands to another. */
  public void link(ClaimLink link) throws EditRefusedException {
    workspace.tagging().link(link);
  }

  /** Takes a link between claims away. */
  public void unlink(ClaimLink link) throws EditRefusedException {
    workspace.tagging().unlink(link);
  }

  /** A person's verdict on evidence whose words changed. */
  public Evidence review(UUID claim, UUID annotation, EvidenceState verdict)
      throws EditRefusedException {
    return workspace.reviews().decide(claim, annotation, EvidenceReviews.Decision.of(verdict));
  }

  /** A claim with its evidence, links and stories. */
  public Optional<ClaimDetails> details(UUID claim) {
    return workspace.claims().details(claim);
  }

  /** Where an annotation's words stood in the other texts of its article, in their order. */
  public List<AnchorHistory.Step> history(UUID annotation) {
    return workspace.anchorHistory().of(annotation);
  }

  /** The claims that a filter lets through, with what stands around them. */
  public List<ClaimDetails> list(ClaimFilter filter) {
    return workspace.claims().details(filter);
  }

  /** The claim types. */
  public Codebook codebook() {
    return workspace.codebooks().current();
  }

  /** What knows the places. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  private ClaimDraftReader reader() {
    return new ClaimDraftReader(codebook(), gazetteer);
  }

  private Revision current(Article article) throws BadClaimException {
    return workspace
        .articles()
        .currentRevision(article.id())
        .orElseThrow(() -> new BadClaimException("This article has no text to mark yet."));
  }

  private static TextRange range(
      Revision revision, String quote, Optional<String> prefix, Optional<Integer> nth)
      throws BadClaimException {
    return switch (QuoteSearch.find(revision.text(), quote, prefix, nth)) {
      case QuoteSearch.Result.Found found -> found.range();
      case QuoteSearch.Result.NotFound not -> throw new BadClaimException(not.sentence());
    };
  }
}
