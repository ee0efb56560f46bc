package org.dateline.desk.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.Claim;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.FieldValue;
import org.dateline.model.Revision;
import org.dateline.model.Story;
import org.dateline.search.ClaimEntry;
import org.dateline.search.SearchDocument;
import org.dateline.store.Workspace;

/** Makes of articles in the workspace what the index keeps of them, many at a time. */
final class SearchDocuments {
  private final Workspace workspace;

  SearchDocuments(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Those of the articles that were asked for that are no more. */
  static Set<UUID> gone(Collection<UUID> asked, Collection<SearchDocument> made) {
    Set<UUID> gone = new LinkedHashSet<>(asked);
    made.forEach(document -> gone.remove(document.articleId()));
    return gone;
  }

  /** The documents of some articles: one for each revision, the newest one marked as current. */
  List<SearchDocument> of(Collection<UUID> articleIds) {
    List<UUID> ids = List.copyOf(articleIds);
    Map<UUID, Article> articles = workspace.articles().byIds(ids);
    Map<UUID, Revision> currents = workspace.articles().currentRevisions(ids);
    Map<UUID, List<Revision>> texts = workspace.articles().revisions(ids);
    Map<UUID, List<Claim>> claims = workspace.claims().byArticle(ids);
    Map<UUID, List<Story>> stories = stories(ids);
    Map<UUID, Set<String>> sources = workspace.sources().titles(ids);
    Codebook codebook = workspace.codebooks().current();
    Map<UUID, Capture> captures =
        workspace
            .captures()
            .byIds(
                texts.values().stream()
                    .flatMap(List::stream)
                    .map(Revision::captureId)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Capture::id, capture -> capture));
    List<SearchDocument> documents = new ArrayList<>();
    for (UUID id : ids) {
      Article article = articles.get(id);
      Revision current = currents.get(id);
      if (article == null || current == null) {
        continue;
      }
      List<ClaimEntry> entries =
          claims.getOrDefault(id, List.of()).stream().map(claim -> entry(claim, codebook)).toList();
      List<Story> told = stories.getOrDefault(id, List.of());
      List<String> tags =
          claims.getOrDefault(id, List.of()).stream()
              .flatMap(claim -> tags(claim, codebook))
              .distinct()
              .toList();
      for (Revision revision : texts.getOrDefault(id, List.of())) {
        boolean newest = revision.id().equals(current.id());
        documents.add(
            new SearchDocument(
                id,
                revision.id(),
                revision.ordinal(),
                newest,
                article.url(),
                revision.headline(),
                revision.text(),
                revision.authors(),
                article.publisher().or(revision::siteName),
                revision.language(),
                revision.published(),
                Optional.ofNullable(captures.get(revision.captureId()))
                    .map(Capture::fetchedAt)
                    .orElse(article.firstSeen()),
                article.unread(),
                told.stream().map(Story::name).toList(),
                List.copyOf(sources.getOrDefault(id, Set.of())),
                tags,
                told.stream().map(Story::note).filter(note -> !note.isBlank()).toList(),
                entries));
      }
    }
    return documents;
  }

  private Map<UUID, List<Story>> stories(List<UUID> articleIds) {
    Map<UUID, Story> byId =
        workspace.stories().list().stream()
            .map(listed -> listed.story())
            .collect(Collectors.toMap(Story::id, story -> story));
    Map<UUID, List<Story>> byArticle = new HashMap<>();
    workspace
        .stories()
        .ofArticles(articleIds)
        .forEach((article, storyIds) ->
            storyIds.forEach(story ->
                Optional.ofNullable(byId.get(story))
                    .ifPresent(told ->
                        byArticle.computeIfAbsent(article, any -> new ArrayList<>()).add(told))));
    return byArticle;
  }

  /** What a person tagged a passage with: the claim's type and what its fields were given. */
  private static Stream<String> tags(Claim claim, Codebook codebook) {
    return Stream.concat(
        Stream.of(claim.type(), codebook.code(claim.type()).map(Code::name).orElse(claim.type())),
        claim.values().values().stream()
            .flatMap(List::stream)
            .map(value ->
                switch (value) {
                  case FieldValue.RegionValue region -> region.code();
                  case FieldValue.EntityValue entity -> entity.name();
                  case FieldValue.TextValue text -> text.text();
                  case FieldValue.ChoiceValue choice -> choice.choice();
                  case FieldValue.LinkValue link -> link.url();
                  case FieldValue.NumberValue number -> number.display();
                  case FieldValue.DateValue date -> date.display();
                }));
  }

  private static ClaimEntry entry(Claim claim, Codebook codebook) {
    List<String> regions = new ArrayList<>();
    List<String> organisations = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Set<String> speakers = new LinkedHashSet<>();
    claim.speaker().ifPresent(speakers::add);
    claim
        .values()
        .forEach((field, values) -> {
          for (FieldValue value : values) {
            switch (value) {
              case FieldValue.RegionValue region -> regions.add(region.code());
              case FieldValue.EntityValue entity -> {
                switch (entity.kind()) {
                  case ORGANISATION -> organisations.add(entity.name());
                  case PERSON -> speakers.add(entity.name());
                  case PRODUCT -> words.add(entity.name());
                }
              }
              case FieldValue.TextValue text -> words.add(text.text());
              case FieldValue.ChoiceValue choice -> words.add(choice.choice());
              case FieldValue.LinkValue link -> words.add(link.url());
              case FieldValue.NumberValue number -> words.add(number.display());
              case FieldValue.DateValue date -> words.add(date.display());
            }
          }
        });
    words.addFirst(claim.text());
    return new ClaimEntry(
        claim.id(),
        claim.type(),
        codebook.code(claim.type()).map(Code::name).orElse(claim.type()),
        String.join("\n", words).strip(),
        claim.status(),
        regions,
        organisations,
        List.copyOf(speakers),
        claim.note());
  }
}
