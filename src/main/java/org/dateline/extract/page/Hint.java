package org.dateline.extract.page;

/** What the class and id words of an element say about what is in it. */
public enum Hint {
  /** The article's own text: {@code article-body}, {@code entry-content}. */
  BODY,
  /** A part that is likely text: {@code article}, {@code post}, {@code content}. */
  CONTENT,
  /** Ways to other pages of the site: menus, breadcrumbs, pagers. */
  NAVIGATION,
  /** What readers wrote. */
  COMMENTS,
  /** Buttons to pass the page on. */
  SHARE,
  /** Teasers of other articles. */
  RELATED,
  /** Advertising and sponsored links. */
  ADVERT,
  /** Offers of the outlet: subscriptions, newsletters, apps, events. */
  PROMOTION,
  /** Consent and privacy notices. */
  CONSENT,
  /** What the page is filed under: tags, categories, topics. */
  TAGS,
  /** Who wrote it. */
  AUTHOR,
  /** A portrait of the author, usually below the text. */
  BIOGRAPHY,
  /** When it was written. */
  DATE,
  /** Words that belong to a picture or film, with their credits. */
  CAPTION,
  /** A column or box beside the text. */
  ASIDE,
  /** The lines around the headline. */
  METADATA,
  /** The headline. */
  HEADLINE,
  /** The lines under the headline that sum the article up. */
  SUMMARY,
  /** The frame at the bottom of the page. */
  FOOTER,
  /** The frame at the top of the page. */
  HEADER,
  /** Only for a program that reads the page aloud, or for paper. */
  UNSEEN
}
