package org.dateline.text;

import java.util.List;
import org.dateline.model.EdtfDate;

/**
 * What a person typed as a date, understood or not. Nothing is guessed: a phrase that can be read
 * in two ways says so.
 *
 * <pre>{@code
 * DatePhrase.read("c. 2021");   // Understood[2021~]
 * DatePhrase.read("8/9/2021");  // Ambiguous[2021-09-08, 2021-08-09]
 * DatePhrase.words(EdtfDate.parse("2021-09").orElseThrow());  // "September 2021"
 * }</pre>
 */
public sealed interface DatePhrase {

  /** One reading. */
  record Understood(EdtfDate date) implements DatePhrase {}

  /**
   * Several readings, the person chooses.
   *
   * @param readings two or more, without repetition, day before month first
   */
  record Ambiguous(List<EdtfDate> readings) implements DatePhrase {
    public Ambiguous {
      readings = List.copyOf(readings);
    }
  }

  /**
   * No reading.
   *
   * @param reason a sentence for the person, which says what could be written instead
   */
  record NotUnderstood(String reason) implements DatePhrase {}

  /**
   * Reads a phrase: day, month, year or season in words or digits (“8 September 2021”, “Sept 2021”,
   * “8.9.2021”, “2021年9月8日”), roughly or doubtfully (“c. 2021”, “2021?”, “early 2021”), spans of
   * them (“8–12 September 2021”, “2021-09..2021-11”, “since May 2021”), and EDTF itself. English,
   * and the names of the months in many languages.
   */
  static DatePhrase read(String phrase) {
    return new DatePhraseReader().read(phrase);
  }

  /** A date in English words, which {@link #read} understands again. */
  static String words(EdtfDate date) {
    return DateWords.LONG.of(date);
  }

  /** The same with the names of months cut short, for where there is little room: “8 Sep 2021”. */
  static String shortWords(EdtfDate date) {
    return DateWords.SHORT.of(date);
  }
}
