package org.dateline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Annotation;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.Evidence;
import org.dateline.model.EvidenceState;
import org.dateline.model.FieldValue;
import org.dateline.model.Revision;
import org.dateline.model.Selector;
import org.dateline.model.Story;
import org.dateline.model.TextRange;

/** A person's work on claims. Each method is one edit, which {@link History} can take back. */
public final class Tagging {
  private final Journal journal;
  private final Tables tables;
  private final AnchorCarriage carriage;

  Tagging(Journal journal, AnchorCarriage carriage) {
    this.journal = journal;
    this.tables = journal.tables();
    this.carriage = carriage;
  }

  /**
   * Marks words of a revision and enters the claim that they make.
   *
   * @param revisionId the text that was marked
   * @param range the words, at least one character
   * @param claim what they claim
   * @param storyName the story to put the claim and its article into; made where it is not there
   * @throws EditRefusedException where the text, the words or the claim type are not there
   */
  public TaggedClaim tag(
      UUID revisionId, TextRange range, NewClaim claim, Optional<String> storyName)
      throws EditRefusedException {
    return journal.work(
        "Tag claim",
        edit -> {
          Claim entered = edit.create(tables.claims, entered(edit, claim));
          Revision revision = revision(edit, revisionId);
          Annotation annotation = annotate(edit, revision, range);
          Evidence evidence = rest(edit, entered.id(), annotation, revision);
          Optional<Story> story = Optional.empty();
          if (storyName.isPresent()) {
            Story named = StoryEdits.named(edit, journal, storyName.orElseThrow());
            StoryEdits.add(
                edit, tables, new StoryMember(named.id(), StoryMember.Kind.CLAIM, entered.id()));
            StoryEdits.add(
                edit,
                tables,
                new StoryMember(named.id(), StoryMember.Kind.ARTICLE, revision.articleId()));
            story = Optional.of(named);
          }
          return new TaggedClaim(entered, annotation, evidence, story);
        });
  }

  /**
   * Marks words of a revision as further evidence for a claim.
   *
   * @throws EditRefusedException where the claim, the text or the words are not there
   */
  public TaggedClaim addEvidence(UUID claimId, UUID revisionId, TextRange range)
      throws EditRefusedException {
    return journal.work(
        "Add evidence",
        edit -> {
          Claim claim = claim(edit, claimId);
          Revision revision = revision(edit, revisionId);
          Annotation annotation = annotate(edit, revision, range);
          return new TaggedClaim(
              claim, annotation, rest(edit, claimId, annotation, revision), Optional.empty());
        });
  }

  /**
   * Takes a piece of evidence off a claim; a claim keeps at least one.
   *
   * @throws EditRefusedException where it is not there or is the last one
   */
  public void removeEvidence(UUID claimId, UUID annotationId) throws EditRefusedException {
    journal.work(
        "Remove evidence",
        edit -> {
          List<Evidence> all = evidence(edit, claimId);
          Evidence gone =
              all.stream()
                  .filter(evidence -> evidence.annotationId().equals(annotationId))
                  .findFirst()
                  .orElseThrow(() -> new EditRefusedException("This evidence is no longer there."));
          if (all.size() == 1) {
            throw new EditRefusedException(
                "This is the claim's only evidence; delete the claim instead.");
          }
          remove(edit, gone);
          return gone;
        });
  }

  /**
   * Changes what was entered of a claim. Who entered it and when stays.
   *
   * @throws EditRefusedException where the claim or its type are not there
   */
  public Claim edit(UUID claimId, NewClaim changed) throws EditRefusedException {
    return journal.work(
        "Edit claim",
        edit -> {
          Claim before = claim(edit, claimId);
          Claim entered = entered(edit, changed);
          Claim after =
              new Claim(
                  before.id(),
                  entered.type(),
                  entered.text(),
                  entered.status(),
                  entered.speaker(),
                  entered.attribution(),
                  entered.eventDate(),
                  entered.statedDate(),
                  entered.note(),
                  entered.values(),
                  before.created(),
                  before.creator());
          return edit.update(tables.claims, before, after);
        });
  }

  /**
   * Deletes a claim with its evidence, links, story memberships, and the marks that no other claim
   * rests on.
   *
   * @throws EditRefusedException where it is not there
   */
  public void delete(UUID claimId) throws EditRefusedException {
    journal.work(
        "Delete claim",
        edit -> {
          Claim claim = claim(edit, claimId);
          for (ClaimLink link : links(edit, claimId)) {
            edit.delete(tables.links, link);
          }
          for (StoryMember member : StoryEdits.membershipsOf(edit, tables, claimId)) {
            edit.delete(tables.members, member);
          }
          for (Evidence evidence : evidence(edit, claimId)) {
            remove(edit, evidence);
          }
          edit.delete(tables.claims, claim);
          return claim;
        });
  }

  /**
   * Says how one claim stands to another; saying it twice changes nothing.
   *
   * @throws EditRefusedException where one of them is not there, or both are the same
   */
  public void link(ClaimLink link) throws EditRefusedException {
    if (link.from().equals(link.to())) {
      throw new EditRefusedException("A claim cannot be linked to itself; choose another one.");
    }
    journal.work(
        "Link claims",
        edit -> {
          claim(edit, link.from());
          claim(edit, link.to());
          if (edit.find(tables.links, tables.links.id(link)).isEmpty()) {
            edit.create(tables.links, link);
          }
          return link;
        });
  }

  /**
   * Takes a link between claims away.
   *
   * @throws EditRefusedException where it is not there
   */
  public void unlink(ClaimLink link) throws EditRefusedException {
    journal.work(
        "Unlink claims",
        edit -> {
          if (edit.find(tables.links, tables.links.id(link)).isEmpty()) {
            throw new EditRefusedException("This link is no longer there.");
          }
          edit.delete(tables.links, link);
          return link;
        });
  }

  private Claim entered(Edit edit, NewClaim claim) throws EditRefusedException {
    if (edit.find(tables.codebooks, StoryTables.Codebooks.ONLY)
        .flatMap(codebook -> codebook.code(claim.type()))
        .isEmpty()) {
      throw new EditRefusedException(
          "There is no claim type “" + claim.type() + "” in the codebook.");
    }
    Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    for (Map.Entry<String, List<FieldValue>> field : claim.values().entrySet()) {
      if (field.getValue().isEmpty()) {
        continue;
      }
      List<FieldValue> resolved = new ArrayList<>();
      for (FieldValue value : field.getValue()) {
        resolved.add(
            value instanceof FieldValue.EntityValue entity
                ? Entities.resolved(edit, journal, entity)
                : value);
      }
      values.put(field.getKey(), resolved);
    }
    return new Claim(
        journal.newId(),
        claim.type(),
        claim.text(),
        claim.status(),
        claim.speaker(),
        claim.attribution(),
        claim.eventDate(),
        claim.statedDate(),
        claim.note(),
        values,
        edit.at(),
        edit.agent());
  }

  private Annotation annotate(Edit edit, Revision revision, TextRange range)
      throws EditRefusedException {
    if (range.length() == 0 || range.end() > revision.text().length()) {
      throw new EditRefusedException(
          "The marked words are not in this text; mark them again in the article.");
    }
    return edit.create(
        tables.annotations,
        new Annotation(
            journal.newId(),
            revision.id(),
            Selector.of(revision.text(), range),
            edit.agent(),
            edit.at()));
  }

  private Evidence rest(Edit edit, UUID claimId, Annotation annotation, Revision marked)
      throws EditRefusedException {
    UUID currentId = current(edit, marked.articleId()).orElse(marked.id());
    EvidenceState state =
        carriage.carryNew(
            edit, annotation, currentId.equals(marked.id()) ? marked : revision(edit, currentId));
    return edit.create(
        tables.evidence, new Evidence(claimId, annotation.id(), state, Optional.empty()));
  }

  private Optional<UUID> current(Edit edit, UUID articleId) {
    return edit.find(tables.articles, articleId.toString())
        .flatMap(ArticleTables.ArticleState::currentRevision);
  }

  /** Removes evidence, and its mark where nothing else rests on it. */
  private void remove(Edit edit, Evidence evidence) {
    edit.delete(tables.evidence, evidence);
    int others =
        edit.handle()
            .createQuery("SELECT COUNT(*) FROM evidence WHERE annotation_id = :annotation")
            .bind("annotation", Sql.id(evidence.annotationId()))
            .mapTo(Integer.class)
            .one();
    if (others > 0) {
      return;
    }
    edit.handle()
        .createQuery("SELECT * FROM anchor WHERE annotation_id = :annotation")
        .bind("annotation", Sql.id(evidence.annotationId()))
        .map((row, context) -> tables.anchors.read(row))
        .list()
        .forEach(anchor -> edit.delete(tables.anchors, anchor));
    edit.delete(
        tables.annotations,
        edit.find(tables.annotations, evidence.annotationId().toString()).orElseThrow());
  }

  private Claim claim(Edit edit, UUID id) throws EditRefusedException {
    return edit.find(tables.claims, id.toString())
        .orElseThrow(() -> new EditRefusedException("This claim is no longer there."));
  }

  private Revision revision(Edit edit, UUID id) throws EditRefusedException {
    return edit.find(tables.revisions, id.toString())
        .orElseThrow(() -> new EditRefusedException("This text is not in the workspace."));
  }

  private List<Evidence> evidence(Edit edit, UUID claimId) {
    return edit.handle()
        .createQuery("SELECT * FROM evidence WHERE claim_id = :claim ORDER BY annotation_id")
        .bind("claim", Sql.id(claimId))
        .map((row, context) -> EvidenceTables.EvidenceRows.evidence(row))
        .list();
  }

  private List<ClaimLink> links(Edit edit, UUID claimId) {
    return edit.handle()
        .createQuery("SELECT * FROM claim_link WHERE from_id = :claim OR to_id = :claim")
        .bind("claim", Sql.id(claimId))
        .map((row, context) -> tables.links.read(row))
        .list();
  }
}
