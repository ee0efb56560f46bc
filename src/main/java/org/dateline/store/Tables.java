package org.dateline.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All tables whose rows the change log speaks of. */
final class Tables {
  final CanonicalJson json = new CanonicalJson();
  final ArticleTables.Articles articles = new ArticleTables.Articles();
  final ArticleTables.ArticleKeys articleKeys = new ArticleTables.ArticleKeys();
  final ArticleTables.Captures captures = new ArticleTables.Captures();
  final ArticleTables.Revisions revisions = new ArticleTables.Revisions(json);
  final EvidenceTables.Annotations annotations = new EvidenceTables.Annotations();
  final EvidenceTables.Anchors anchors = new EvidenceTables.Anchors(json);
  final EvidenceTables.EvidenceRows evidence = new EvidenceTables.EvidenceRows();
  final ClaimTables.Claims claims = new ClaimTables.Claims();
  final ClaimTables.Links links = new ClaimTables.Links();
  final StoryTables.Stories stories = new StoryTables.Stories();
  final StoryTables.Members members = new StoryTables.Members();
  final StoryTables.Entities entities = new StoryTables.Entities(json);
  final StoryTables.Codebooks codebooks = new StoryTables.Codebooks(json);
  final SearchTables.SavedSearches savedSearches = new SearchTables.SavedSearches();
  final SearchTables.CopyDecisions copyDecisions = new SearchTables.CopyDecisions();
  final NoiseTable noiseRules = new NoiseTable();
  final SourceTables.Sources sources = new SourceTables.Sources();
  final SourceTables.Articles sourceArticles = new SourceTables.Articles();

  final BrowserTables.Paired pairedBrowsers = new BrowserTables.Paired();
  final BrowserTables.Access browserAccess = new BrowserTables.Access();

  private final List<RecordTable<?>> all =
      List.of(
          articles,
          articleKeys,
          captures,
          revisions,
          annotations,
          anchors,
          evidence,
          claims,
          links,
          stories,
          members,
          entities,
          codebooks,
          savedSearches,
          copyDecisions,
          noiseRules,
          sources,
          sourceArticles,
          pairedBrowsers,
          browserAccess);
  private final Map<String, RecordTable<?>> byLabel =
      all.stream().collect(Collectors.toMap(table -> table.kind().label(), Function.identity()));

  List<RecordTable<?>> all() {
    return all;
  }

  Optional<RecordTable<?>> of(String kindLabel) {
    return Optional.ofNullable(byLabel.get(kindLabel));
  }
}
