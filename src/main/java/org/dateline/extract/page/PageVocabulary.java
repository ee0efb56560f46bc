package org.dateline.extract.page;

/**
 * The words by which a page is measured. Immutable; safe for several threads.
 *
 * @param classWords what class and id names say
 * @param consent what notices about cookies say beside that word
 */
public record PageVocabulary(ClassWords classWords, PhraseSet consent) {
  private static final String COOKIE = "ookie";

  /** The words that the program ships. */
  public static PageVocabulary shipped() {
    return new PageVocabulary(
        new ClassWords(), new PhraseSet(WordLists.lines("consent-words.txt")));
  }

  /**
   * Whether a text speaks of cookies to the reader: “We use cookies”. An article about cookies
   * speaks of other people's.
   */
  boolean asksForConsent(String text) {
    return text.contains(COOKIE) && consent.within(Folding.words(text));
  }
}
