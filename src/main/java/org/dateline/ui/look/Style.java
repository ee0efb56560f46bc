package org.dateline.ui.look;

/** The names of the client's own style classes, and the distances that its layouts share. */
public final class Style {
  public static final String ARTICLE_CELL = "article-cell";
  public static final String ARTICLE_READER = "article-reader";
  public static final String BADGE = "badge";
  public static final String BAR = "bar";
  public static final String CAPTION = "caption";
  public static final String CARD = "claim-card";
  public static final String CHIP = "chip";
  public static final String CHIP_FIELD = "chip-field";
  public static final String DIFFERENCE_ADDED = "difference-added";
  public static final String DIFFERENCE_REMOVED = "difference-removed";
  public static final String EMPTY = "empty-state";
  public static final String FIELD_ERROR = "field-error";
  public static final String FIELD_LABEL = "field-label";
  public static final String FIELD_NOTE = "field-note";
  public static final String HEADLINE = "headline";
  public static final String ICON_SMALL = "icon-small";
  public static final String KEY = "key";
  public static final String MATCH = "match";
  public static final String MENU_PANEL = "menu-panel";
  public static final String META = "meta";
  public static final String NOTICE = "notice";
  public static final String PALETTE = "palette";
  public static final String PANE_TITLE = "pane-title";
  public static final String QUOTE = "quote";
  public static final String READER_HEADLINE = "reader-headline";
  public static final String SIDEBAR = "sidebar";
  public static final String TIMELINE = "timeline";
  public static final String TYPE_NAME = "type-name";
  public static final String UNREAD = "unread";

  /** The smallest distance, in pixels: between an icon and its word. */
  public static final double TINY = 4;

  /** Between things that belong together, in pixels. */
  public static final double SMALL = 8;

  /** Between things that stand side by side, in pixels. */
  public static final double MEDIUM = 12;

  /** Around the contents of a pane, in pixels. */
  public static final double LARGE = 16;

  private Style() {}
}
