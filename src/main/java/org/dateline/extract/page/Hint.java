package org.dateline.extract.page;

/** What the class and id words of an element say about what is in it. */
public enum Hint {
  /** The article's own text: {@code article-body}, {@code entry-content}. */
  BODY(0),
  /** A part that is likely text: {@code article}, {@code post}, {@code content}. */
  CONTENT(1),
  /** Ways to other pages of the site: menus, breadcrumbs, pagers. */
  NAVIGATION(2),
  /** What readers wrote. */
  COMMENTS(3),
  /** Buttons to pass the page on. */
  SHARE(4),
  /** Teasers of other articles. */
  RELATED(5),
  /** Advertising and sponsored links. */
  ADVERT(6),
  /** Offers of the outlet: subscriptions, newsletters, apps, events. */
  PROMOTION(7),
  /** Consent and privacy notices. */
  CONSENT(8),
  /** What the page is filed under: tags, categories, topics. */
  TAGS(9),
  /** Who wrote it. */
  AUTHOR(10),
  /** A portrait of the author, usually below the text. */
  BIOGRAPHY(11),
  /** When it was written. */
  DATE(12),
  /** Words that belong to a picture or film, with their credits. */
  CAPTION(13),
  /** A column or box beside the text. */
  ASIDE(14),
  /** The lines around the headline. */
  METADATA(15),
  /** The headline. */
  HEADLINE(16),
  /** The lines under the headline that sum the article up. */
  SUMMARY(17),
  /** The frame at the bottom of the page. */
  FOOTER(18),
  /** The frame at the top of the page. */
  HEADER(19),
  /** Only for a program that reads the page aloud, or for paper. */
  UNSEEN(20),
  /** What the text refers to: footnotes, sources, works cited. */
  REFERENCES(21);

  private final int bit;

  Hint(int place) {
    this.bit = 1 << place;
  }

  /** The bit that stands for it in {@link Hints}. */
  int bit() {
    return bit;
  }
}
