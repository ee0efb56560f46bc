package org.dateline.extract.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.WordLists;
import org.dateline.model.StatedTime;

/**
 * Reads the time of day that stands right behind a day, with its offset where that is stated: “,
 * 14:30 Uhr”, “ à 14h30”, “ at 2:30 pm ET”, “ 下午2:30”. Thread-safe.
 */
final class ClockText {
  private static final int LONGEST_GAP = 14;
  private static final String PAUSES = " ,|-–—·•/(";

  /** am, p.m., PM. */
  private static final Pattern HALF = Pattern.compile(" ?([aApP])\\.?[mM]\\b\\.?");

  private final ZoneText zones = new ZoneText();
  private final Set<String> joining = WordLists.foldedSection("date-words.txt", "clock");

  /**
   * The time of a day that follows in a text, nothing where what follows is something else.
   *
   * @param end where the day ends in the text, in UTF-16 units
   */
  Optional<StatedTime> after(String text, int end, LocalDate day) {
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
    return read(text, at, day, word, morning, afternoon);
  }

  private Optional<StatedTime> read(
      String text, int from, LocalDate day, boolean word, boolean morning, boolean afternoon) {
    int mark = digits(text, from);
    if (mark - from < 1 || mark - from > 2 || mark >= text.length()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(text.substring(from, mark));
    char separator = text.charAt(mark);
    int end = digits(text, mark + 1);
    int behind = behindSeconds(text, end);
    String rest = text.substring(behind, Math.min(text.length(), behind + 6)).stripLeading();
    boolean sure = separator == ':' || separator == 'h' || separator == '時' || separator == '时';
    boolean dot = separator == '.' && (word || rest.startsWith("Uhr"));
    if (end - mark != 3 || !(sure || dot)) {
      return Optional.empty();
    }
    int minute = Integer.parseInt(text.substring(mark + 1, end));
    Matcher half = HALF.matcher(text).region(behind, text.length());
    boolean said = half.lookingAt();
    boolean pm = afternoon || (said && "pP".contains(half.group(1)));
    boolean am = morning || (said && "aA".contains(half.group(1)));
    if (hour > 23 || minute > 59 || ((am || pm) && (hour < 1 || hour > 12))) {
      return Optional.empty();
    }
    int whole = pm && hour < 12 ? hour + 12 : am && hour == 12 ? 0 : hour;
    LocalDateTime time = day.atTime(whole, minute);
    return Optional.of(
        zones
            .after(text, said ? half.end() : behind, time)
            .map(offset -> StatedTime.of(time.atOffset(offset)))
            .orElseGet(() -> StatedTime.of(time)));
  }

  /** Seconds are passed over: 2:30:05 pm. */
  private static int behindSeconds(String text, int end) {
    boolean colon = end < text.length() && text.charAt(end) == ':';
    int seconds = colon ? digits(text, end + 1) : end;
    return seconds - end == 3 ? seconds : end;
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
