package org.dateline.search.index;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.dateline.search.Facet;
import org.dateline.search.query.QueryField;

/** The names of the index's fields and how they are written. */
final class IndexFields {
  static final String ARTICLE = "article";
  static final String REVISION = "revision";
  static final String ORDINAL = "ordinal";
  static final String CURRENT = "current";
  static final String TITLE = "title";
  static final String BODY = "body";

  /** Headline and text as they are shown: a field that is only stored would upset its own norms. */
  static final String SHOWN_TITLE = "shown.title";

  static final String SHOWN_BODY = "shown.body";

  /** The keys under which likely copies of a text are found. */
  static final String COPY = "copy";

  /** The same keys, shortened, by document. */
  static final String COPY_KEYS = "copy.keys";

  static final String BYLINE = "byline";

  /** Everything else that a word without a field is looked for in. */
  static final String REST = "rest";

  static final String REGION = "region";
  static final String LANGUAGE = "language";
  static final String STATUS = "status";
  static final String PROPERTY = "property";

  /** The languages whose stems a document holds. */
  static final String STEMS = "stems";

  /** The day of publication, of documents that state it. */
  static final String DATE = "date";

  /** The first day of the month of publication, of documents that state no day. */
  static final String MONTH = "month";

  static final String CAPTURED = "captured";
  static final String PUBLISHED_STATED = "published";
  static final String CAPTURED_AT = "captured.at";

  /** Seconds since 1970 to sort by. */
  static final String WHEN = "when";

  static final String YES = "1";
  static final String NO = "0";

  /** The fields that a word without a field is looked for in, and their weights. */
  static final List<Weighted> EVERYWHERE =
      List.of(new Weighted(TITLE, 2f), new Weighted(BODY, 1f), new Weighted(REST, 1f));

  /**
   * A field in a sum of fields.
   *
   * @param name the field
   * @param weight how much a word in it counts, at least 1
   */
  record Weighted(String name, float weight) {}

  /** Text that is shown with its matches: with positions and offsets. */
  static final FieldType SHOWN_TEXT = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  /** Text that is only searched. */
  static final FieldType TEXT = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private IndexFields() {}

  private static FieldType text(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /** Where the text of a searched field is kept to be shown; nothing of the others. */
  static Optional<String> shown(String field) {
    return switch (field) {
      case TITLE -> Optional.of(SHOWN_TITLE);
      case BODY -> Optional.of(SHOWN_BODY);
      default -> Optional.empty();
    };
  }

  /** The field that holds a query field's words. */
  static String of(QueryField field) {
    return switch (field) {
      case TITLE -> TITLE;
      case BODY -> BODY;
      case REGION -> REGION;
      case LANG -> LANGUAGE;
      case STATUS -> STATUS;
      case AUTHOR, PUBLISHER, URL, STORY, SOURCE, TYPE, VENDOR, SPEAKER, TAG, NOTE ->
          "in." + field.label();
    };
  }

  /** The field that holds a facet's values, as terms and as doc values. */
  static String of(Facet facet) {
    return "facet." + facet.field();
  }
}
