package org.dateline.extract.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
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

  /** What stands between a day and the digits of its time, and where these begin. */
  private record Lead(int digits, boolean word, boolean morning, boolean afternoon) {}

  /**
   * The time of a day that follows in a text, nothing where what follows is something else.
   *
   * @param end where the day ends in the text, in UTF-16 units
   */
  Optional<StatedTime> after(String text, int end, LocalDate day) {
    return lead(text, end).flatMap(lead -> read(text, lead, day));
  }

  private Optional<Lead> lead(String text, int end) {
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
    return Optional.of(new Lead(at, word, morning, afternoon));
  }

  private Optional<StatedTime> read(String text, Lead lead, LocalDate day) {
    int mark = digits(text, lead.digits());
    if (mark - lead.digits() < 1 || mark - lead.digits() > 2 || mark >= text.length()) {
      return Optional.empty();
    }
    int end = digits(text, mark + 1);
    int behind = behindSeconds(text, end);
    if (end - mark != 3 || !parts(text.charAt(mark), lead.word(), text.substring(behind))) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(text.substring(lead.digits(), mark));
    int minute = Integer.parseInt(text.substring(mark + 1, end));
    Matcher half = HALF.matcher(text).region(behind, text.length());
    boolean said = half.lookingAt();
    boolean pm = lead.afternoon() || (said && "pP".contains(half.group(1)));
    boolean am = lead.morning() || (said && "aA".contains(half.group(1)));
    OptionalInt ofDay = hourOfDay(hour, am, pm);
    if (ofDay.isEmpty() || minute > 59) {
      return Optional.empty();
    }
    LocalDateTime time = day.atTime(ofDay.getAsInt(), minute);
    return Optional.of(
        zones
            .after(text, said ? half.end() : behind, time)
            .map(offset -> StatedTime.of(time.atOffset(offset)))
            .orElseGet(() -> StatedTime.of(time)));
  }

  /** Whether a sign parts hours and minutes; a dot does where words say that it is a time. */
  private static boolean parts(char sign, boolean word, String behind) {
    return switch (sign) {
      case ':', 'h', '時', '时' -> true;
      case '.' -> word || behind.stripLeading().startsWith("Uhr");
      default -> false;
    };
  }

  /** Of twelve hours twice, or of 24. */
  private static OptionalInt hourOfDay(int hour, boolean am, boolean pm) {
    if (!am && !pm) {
      return hour < 24 ? OptionalInt.of(hour) : OptionalInt.empty();
    }
    return hour < 1 || hour > 12 ? OptionalInt.empty() : OptionalInt.of(hour % 12 + (pm ? 12 : 0));
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
