package org.dateline.search.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.dateline.model.StatedTime;
import org.dateline.search.ClaimEntry;
import org.dateline.search.Facet;
import org.dateline.search.SearchDocument;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.analysis.Token;
import org.dateline.search.copies.Shingles;
import org.dateline.search.copies.Sketch;
import org.dateline.search.query.Property;
import org.dateline.search.query.QueryField;

/** Makes Lucene's documents of revisions. Safe for use by several threads. */
public final class DocumentMaker {
  /** Lucene refuses terms of more bytes. */
  private static final int LONGEST_TERM = 8_000;

  /** Words of one value never stand near those of the next. */
  private static final int GAP = 1_000;

  private final TextAnalysis analysis;
  private final LanguageGuess guess;

  public DocumentMaker(TextAnalysis analysis, LanguageGuess guess) {
    this.analysis = analysis;
    this.guess = guess;
  }

  /** The document of a revision. */
  public Document make(SearchDocument revision) {
    Document document = new Document();
    Language language = language(revision);
    Set<Language> stems = EnumSet.noneOf(Language.class);
    keyword(document, IndexFields.ARTICLE, revision.articleId().toString());
    keyword(document, IndexFields.REVISION, revision.revisionId().toString());
    document.add(new StoredField(IndexFields.ARTICLE, revision.articleId().toString()));
    document.add(new StoredField(IndexFields.REVISION, revision.revisionId().toString()));
    document.add(new StoredField(IndexFields.ORDINAL, revision.ordinal()));
    keyword(document, IndexFields.CURRENT, revision.current() ? IndexFields.YES : IndexFields.NO);
    document.add(
        new StoredField(
            IndexFields.CURRENT, revision.current() ? IndexFields.YES : IndexFields.NO));
    document.add(new StoredField(IndexFields.of(QueryField.URL), revision.url()));
    shown(
        document, IndexFields.TITLE, IndexFields.SHOWN_TITLE, revision.headline(), language, stems);
    List<String> exact =
        shown(document, IndexFields.BODY, IndexFields.SHOWN_BODY, revision.text(), language, stems);
    if (revision.current()) {
      Sketch sketch = Sketch.of(Shingles.of(exact));
      for (byte[] key : sketch.keys()) {
        document.add(new StringField(IndexFields.COPY, new BytesRef(key), Field.Store.NO));
      }
      document.add(
          new BinaryDocValuesField(IndexFields.COPY_KEYS, new BytesRef(sketch.shortKeys())));
    }
    document.add(new StoredField(IndexFields.BYLINE, String.join(", ", revision.authors())));
    words(document, revision, language, stems);
    dates(document, revision);
    keyword(document, IndexFields.LANGUAGE, language.code());
    document.add(new StoredField(IndexFields.LANGUAGE, language.code()));
    facet(document, Facet.LANGUAGE, language.code());
    properties(document, revision);
    stems.forEach(used -> keyword(document, IndexFields.STEMS, used.name()));
    return document;
  }

  /**
   * The document of a revision with what queries look at, without what is only stored, counted, or
   * looked up for copies.
   */
  public Document searchable(SearchDocument revision) {
    Document document = new Document();
    for (IndexableField field : make(revision)) {
      boolean searched =
          field.fieldType().indexOptions() != IndexOptions.NONE
              || field.fieldType().pointDimensionCount() > 0;
      if (searched && !field.name().equals(IndexFields.COPY)) {
        document.add(field);
      }
    }
    return document;
  }

  /** The language that a revision is analysed in. */
  public Language language(SearchDocument revision) {
    return guess.of(
        revision.text().isBlank() ? revision.headline() : revision.text(), revision.language());
  }

  /** Adds text that is shown; gives its words as they were written, in order. */
  private List<String> shown(
      Document document,
      String name,
      String stored,
      String text,
      Language language,
      Set<Language> stems) {
    document.add(new StoredField(stored, text));
    if (text.isBlank()) {
      return List.of();
    }
    TextAnalysis.Analysed analysed = analysis.analyse(text, language);
    stems.addAll(analysed.languages());
    List<Token> tokens = fitting(analysed.tokens());
    document.add(new Field(name, new TokenListStream(tokens), IndexFields.SHOWN_TEXT));
    return tokens.stream().filter(Token::exact).map(Token::term).toList();
  }

  private static List<Token> fitting(List<Token> tokens) {
    tokens.removeIf(token -> token.term().length() > LONGEST_TERM);
    return tokens;
  }

  /** What is searched beside headline and text, each in its own field and all in one. */
  private void words(
      Document document, SearchDocument revision, Language language, Set<Language> stems) {
    List<Token> rest = new ArrayList<>();
    Values values = new Values(document, language, stems, rest);
    values.add(QueryField.AUTHOR, revision.authors(), true, Facet.AUTHOR);
    values.add(QueryField.PUBLISHER, revision.publisher().stream().toList(), true, Facet.PUBLISHER);
    values.add(QueryField.URL, List.of(revision.url()), false);
    values.add(QueryField.STORY, revision.stories(), false, Facet.STORY);
    values.add(QueryField.SOURCE, revision.sources(), false, Facet.SOURCE);
    values.add(QueryField.TAG, revision.tags(), true);
    List<String> types = new ArrayList<>();
    List<String> vendors = new ArrayList<>();
    List<String> speakers = new ArrayList<>();
    List<String> notes = new ArrayList<>(revision.notes());
    List<String> texts = new ArrayList<>();
    Set<String> regions = new LinkedHashSet<>();
    Set<String> statuses = new LinkedHashSet<>();
    for (ClaimEntry claim : revision.claims()) {
      types.add(claim.type());
      types.add(claim.typeName());
      vendors.addAll(claim.organisations());
      speakers.addAll(claim.speakers());
      claim.note().ifPresent(notes::add);
      texts.add(claim.text());
      regions.addAll(claim.regions());
      statuses.add(claim.status().label());
      facet(document, Facet.TYPE, claim.type());
    }
    values.add(QueryField.TYPE, types, false);
    values.add(QueryField.VENDOR, vendors, true, Facet.ORGANISATION);
    values.add(QueryField.SPEAKER, speakers, true, Facet.SPEAKER);
    values.add(QueryField.NOTE, notes, true);
    texts.forEach(values::rest);
    regions.forEach(region -> {
      keyword(document, IndexFields.REGION, region);
      facet(document, Facet.REGION, region);
    });
    statuses.forEach(status -> {
      keyword(document, IndexFields.STATUS, status);
      facet(document, Facet.STATUS, status);
    });
    if (!rest.isEmpty()) {
      document.add(
          new Field(IndexFields.REST, new TokenListStream(fitting(rest)), IndexFields.TEXT));
    }
    revision
        .publisher()
        .ifPresent(
            name -> document.add(new StoredField(IndexFields.of(QueryField.PUBLISHER), name)));
  }

  /** Collects the words of values into their own field and into the common one. */
  private final class Values {
    private final Document document;
    private final Language language;
    private final Set<Language> stems;
    private final List<Token> rest;

    Values(Document document, Language language, Set<Language> stems, List<Token> rest) {
      this.document = document;
      this.language = language;
      this.stems = stems;
      this.rest = rest;
    }

    void add(QueryField field, List<String> values, boolean everywhere, Facet... facets) {
      List<Token> own = new ArrayList<>();
      for (String value : values) {
        if (value.isBlank()) {
          continue;
        }
        append(own, value);
        if (everywhere) {
          append(rest, value);
        }
        for (Facet facet : facets) {
          facet(document, facet, value);
        }
      }
      if (!own.isEmpty()) {
        document.add(
            new Field(IndexFields.of(field), new TokenListStream(fitting(own)), IndexFields.TEXT));
      }
    }

    void rest(String value) {
      append(rest, value);
    }

    private void append(List<Token> tokens, String value) {
      int position = tokens.isEmpty() ? 0 : tokens.getLast().position() + GAP;
      int offset = tokens.isEmpty() ? 0 : tokens.getLast().end() + 1;
      TextAnalysis.Analysed analysed = analysis.analyse(value, language);
      stems.addAll(analysed.languages());
      for (Token token : analysed.tokens()) {
        tokens.add(
            new Token(
                token.term(),
                position + token.position(),
                offset + token.start(),
                offset + token.end()));
      }
    }
  }

  private static void dates(Document document, SearchDocument revision) {
    Instant captured = revision.captured();
    int capturedDay = Math.toIntExact(captured.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
    document.add(new IntPoint(IndexFields.CAPTURED, capturedDay));
    document.add(new StoredField(IndexFields.CAPTURED_AT, captured.toEpochMilli()));
    Optional<StatedTime> published = revision.published();
    published.ifPresent(stated -> {
      int first = Math.toIntExact(stated.earliest().toEpochDay());
      String name = stated.isMonth() ? IndexFields.MONTH : IndexFields.DATE;
      document.add(new IntPoint(name, first));
      document.add(new NumericDocValuesField(name, first));
      document.add(new StoredField(IndexFields.PUBLISHED_STATED, stated.iso()));
    });
    document.add(
        new NumericDocValuesField(
            IndexFields.WHEN,
            published.map(StatedTime::sortInstant).orElse(captured).getEpochSecond()));
  }

  private static void properties(Document document, SearchDocument revision) {
    Set<Property> properties = EnumSet.noneOf(Property.class);
    properties.add(revision.unread() ? Property.UNREAD : Property.READ);
    boolean noted =
        !revision.notes().isEmpty()
            || revision.claims().stream().anyMatch(claim -> claim.note().isPresent());
    addIf(properties, !revision.claims().isEmpty(), Property.CLAIMS);
    addIf(properties, noted, Property.NOTES);
    addIf(properties, !revision.tags().isEmpty(), Property.TAGS);
    addIf(properties, !revision.stories().isEmpty(), Property.STORIES);
    addIf(properties, revision.published().isPresent(), Property.DATE);
    addIf(properties, !revision.authors().isEmpty(), Property.AUTHORS);
    properties.forEach(property -> keyword(document, IndexFields.PROPERTY, property.name()));
  }

  private static void addIf(Set<Property> properties, boolean holds, Property property) {
    if (holds) {
      properties.add(property);
    }
  }

  private static void keyword(Document document, String name, String value) {
    document.add(new StringField(name, value, Field.Store.NO));
  }

  private static void facet(Document document, Facet facet, String value) {
    String fitting = value.length() > LONGEST_TERM ? value.substring(0, LONGEST_TERM) : value;
    keyword(document, IndexFields.of(facet), fitting);
    document.add(new SortedSetDocValuesField(IndexFields.of(facet), new BytesRef(fitting)));
  }
}
