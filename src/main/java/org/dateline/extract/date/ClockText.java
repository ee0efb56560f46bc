package org.dateline.extract.date;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.WordLists;

/**
 * Reads the time of day that stands right behind a day: “, 14:30 Uhr”, “ à 14h30”, “ at 2:30 pm”, “
 * 下午2:30”. Thread-safe.
 */
final class ClockText {
  private static final int LONGEST_GAP = 14;
  private static final String PAUSES = " ,|-–—·•/(";

  private final Set<String> joining = WordLists.foldedSection("date-words.txt", "clock");

  /** The time that follows in a text, nothing where what follows is something else. */
  Optional<LocalTime> after(String text, int end) {
    int at = end;
    boolean word = false;
    boolean afternoon = false;
    boolean morning = false;
    while (at < text.length() && !isDigit(text.charAt(at))) {
      int from = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at > from) {
        String said = text.substring(from, at);
        afternoon |= said.equals("下午") || said.equals("午後") || said.equals("오후");
        morning |= said.equals("上午") || said.equals("午前") || said.equals("오전");
        boolean known = afternoon || morning || joining.contains(Folding.words(said));
        if (!known) {
          return Optional.empty();
        }
        word = true;
      } else if (PAUSES.indexOf(text.charAt(at)) >= 0 || (word && text.charAt(at) == '.')) {
        at++;
      } else {
        return Optional.empty();
      }
      if (at - end > LONGEST_GAP) {
        return Optional.empty();
      }
    }
    return read(text, at, word, morning, afternoon);
  }

  private static Optional<LocalTime> read(
      String text, int from, boolean word, boolean morning, boolean afternoon) {
    int mark = digits(text, from);
    if (mark - from < 1 || mark - from > 2 || mark >= text.length()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(text.substring(from, mark));
    char separator = text.charAt(mark);
    int end = digits(text, mark + 1);
    String rest = text.substring(end, Math.min(text.length(), end + 6)).stripLeading();
    boolean sure = separator == ':' || separator == 'h' || separator == '時' || separator == '时';
    boolean dot = separator == '.' && (word || rest.startsWith("Uhr"));
    if (end - mark != 3 || !(sure || dot)) {
      return Optional.empty();
    }
    int minute = Integer.parseInt(text.substring(mark + 1, end));
    String half = rest.toLowerCase(Locale.ROOT).replace(".", "");
    boolean pm = afternoon || half.startsWith("pm");
    boolean am = morning || half.startsWith("am");
    if (hour > 23 || minute > 59 || ((am || pm) && (hour < 1 || hour > 12))) {
      return Optional.empty();
    }
    int whole = pm && hour < 12 ? hour + 12 : am && hour == 12 ? 0 : hour;
    return Optional.of(LocalTime.of(whole, minute));
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }
}
