package org.dateline.export;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Annotation;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;
import org.dateline.model.StatedTime;
import org.dateline.model.TextRange;
import org.dateline.text.CodePoints;

/**
 * The marked words that a claim rests on, with all that says where they come from.
 *
 * @param annotation the words and where they stand in {@code text}
 * @param state whether the article still says them
 * @param saysNow the other words that stand in their place now, where a person let these stand
 * @param url the address that the article was fetched from
 * @param headline the article's headline
 * @param publisher the outlet
 * @param published when the article says it was published
 * @param authors the people named as authors
 * @param language the article's language, a BCP 47 tag
 * @param captured when it was fetched
 * @param payloadSha256 the hash of the bytes as fetched, in lower-case hex
 * @param revisionId the revision that was marked
 * @param textSha256 the hash of {@code text} in UTF-8, in lower-case hex
 * @param text the revision's text, exactly as stored
 */
public record TimelineEvidence(
    Annotation annotation,
    EvidenceState state,
    Optional<String> saysNow,
    String url,
    String headline,
    Optional<String> publisher,
    Optional<StatedTime> published,
    List<String> authors,
    Optional<String> language,
    Instant captured,
    Optional<String> payloadSha256,
    UUID revisionId,
    String textSha256,
    String text) {
  public TimelineEvidence {
    authors = List.copyOf(authors);
  }

  /** Puts it together from what the workspace knows. */
  public static TimelineEvidence of(
      Annotation annotation,
      EvidenceState state,
      Optional<String> saysNow,
      Article article,
      Revision revision,
      Capture capture) {
    return new TimelineEvidence(
        annotation,
        state,
        saysNow,
        article.url(),
        revision.headline(),
        article.publisher().or(revision::siteName),
        revision.published(),
        revision.authors(),
        revision.language(),
        capture.fetchedAt(),
        capture.sha256(),
        revision.id(),
        revision.textSha256(),
        revision.text());
  }

  /** The marked words. */
  String quote() {
    return annotation.selector().exact();
  }

  /** Where they stand, counted in code points as the standards ask. */
  TextRange codePoints() {
    return CodePoints.of(text).toCodePoints(annotation.selector().range());
  }

  /**
   * What a reader has to know where the article does not say the words any more. Words of the
   * article in it are isolated from the sentence's direction (Unicode, UAX 9, section 2.4).
   */
  Optional<String> caution() {
    return switch (state) {
      case INTACT ->
          saysNow.map(words -> "The article says now: “\u2068" + OneLine.of(words) + "\u2069”.");
      case CHANGED -> Optional.of("The article has changed these words since.");
      case UNCERTAIN -> Optional.of("It is not certain that the article still says these words.");
      case GONE -> Optional.of("The article does not say these words any more.");
    };
  }

  /** The language as a tag that a browser understands, where there is one. */
  Optional<String> languageTag() {
    return language
        .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
        .filter(locale -> locale.getLanguage().length() >= 2)
        .map(Locale::toLanguageTag)
        .filter(tag -> !tag.startsWith("und"));
  }
}
