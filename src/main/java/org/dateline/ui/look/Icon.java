package org.dateline.ui.look;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every icon of the client, by what it means rather than by what it shows. */
public enum Icon {
  ADD(Feather.PLUS),
  ALERT(Feather.ALERT_TRIANGLE),
  ARTICLES(Feather.FILE_TEXT),
  BELL(Feather.BELL),
  BROWSER(Feather.GLOBE),
  CANCEL(Feather.X),
  CHECKED(Feather.CHECK),
  CLAIMS(Feather.TAG),
  COPY(Feather.COPY),
  DELETE(Feather.TRASH_2),
  DATE(Feather.CALENDAR),
  DISPUTED(Feather.ALERT_CIRCLE),
  DONE(Feather.CHECK_CIRCLE),
  EDIT(Feather.EDIT_2),
  ERROR(Feather.ALERT_OCTAGON),
  EXPORT(Feather.SHARE),
  FILTER(Feather.FILTER),
  FILE(Feather.FILE_PLUS),
  FIT(Feather.MAXIMIZE_2),
  FOLDER(Feather.FOLDER),
  HELP(Feather.HELP_CIRCLE),
  INBOX(Feather.INBOX),
  LINK(Feather.LINK),
  LIST(Feather.LIST),
  MENU(Feather.MORE_VERTICAL),
  NEGATION(Feather.MINUS_CIRCLE),
  NEXT(Feather.CHEVRON_RIGHT),
  NOISE(Feather.VOLUME_X),
  NUMBER(Feather.HASH),
  OPENED(Feather.CHEVRON_DOWN),
  OPEN(Feather.EXTERNAL_LINK),
  PASTE(Feather.CLIPBOARD),
  PAUSE(Feather.PAUSE),
  PLACE_NAME(Feather.MAP_PIN),
  PREVIOUS(Feather.CHEVRON_LEFT),
  QUOTE(Feather.MESSAGE_SQUARE),
  REDO(Feather.CORNER_UP_RIGHT),
  REFRESH(Feather.REFRESH_CW),
  RESUME(Feather.PLAY),
  RETRACTED(Feather.SLASH),
  SAVED(Feather.BOOKMARK),
  SEARCH(Feather.SEARCH),
  SIMILAR(Feather.LAYERS),
  SORT(Feather.BAR_CHART),
  SOURCES(Feather.RSS),
  STORY(Feather.BOOK_OPEN),
  THEME_DARK(Feather.MOON),
  THEME_LIGHT(Feather.SUN),
  THEME_SYSTEM(Feather.MONITOR),
  TIMELINE(Feather.CLOCK),
  TYPOGRAPHY(Feather.TYPE),
  UNCHECKED(Feather.CIRCLE),
  UNDO(Feather.CORNER_UP_LEFT),
  VERIFIED(Feather.SHIELD),
  WORDS(Feather.ALIGN_LEFT),
  ZOOM_IN(Feather.ZOOM_IN),
  ZOOM_OUT(Feather.ZOOM_OUT);

  private final Feather glyph;

  Icon(Feather glyph) {
    this.glyph = glyph;
  }

  /** A new node that shows it in the colour and size that the stylesheet gives. */
  public FontIcon node() {
    return new FontIcon(glyph);
  }

  /** A new node that shows it small, for a line of text. */
  public FontIcon small() {
    FontIcon icon = node();
    icon.getStyleClass().add(Style.ICON_SMALL);
    return icon;
  }
}
