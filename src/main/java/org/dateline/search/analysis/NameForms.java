package org.dateline.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Second stems for names whose case endings the stemmers cut differently in different cases:
 * without them “Иванов” and “Иванова” are two words. Works on folded words. Immutable.
 */
final class NameForms {
  private static final NameForms NONE = new NameForms(List.of());

  private static final NameForms RUSSIAN =
      new NameForms(
          List.of(
              new Rule("(.{2,}(?:ов|ев|ин|ын))(?:а|у|ым|е|ой|ы|ых|ыми)?", ""),
              new Rule("(.{2,}[аеоуиыэюя])(?:й|я|ю|ем|е|и|ев|ям|ями|ях)", "й"),
              new Rule("(.{3,}[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е|ы|и|ов|ами|ах|ам)?", ""),
              new Rule("(.{3,}[бвгджзклмнпрстфхцчшщ])(?:ом|ем|ами|ах|ам)", "")));

  private static final NameForms UKRAINIAN =
      new NameForms(
          List.of(
              new Rule("(.{2,}(?:ов|ев|єв|їв|ін|їн|ин))(?:а|у|ові|им|і|ою|ої|ій|и|их|ими)?", ""),
              new Rule("(.{2,}[аеоуиіїєюя])(?:й|я|ю|єм|єві|ї|єю)", "й"),
              new Rule("(.{3,}[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|ові|еві|і|и|ів|ами|ах|ам)?", ""),
              new Rule("(.{3,}[бвгджзклмнпрстфхцчшщ])(?:ом|ем|ами|ах|ам)", "")));

  /** The plural and the suffix that makes “Iranian” of “Iran”, in folded letters. */
  private static final NameForms PERSIAN =
      new NameForms(List.of(new Rule("(.{3,}?)ي?(?:ها|هاي|هايي|هايش|ي)?", "")));

  /**
   * What is written together with the word after it: “in”, “like”, “for”, after “and”, “so”; and
   * “father of”, which names begin with, in its three cases.
   */
  private static final NameForms ARABIC =
      new NameForms(
          List.of(
              new Rule("(.{3,})", ""),
              new Rule("(?:[وف]?[بكل]|[وف])(.{3,})", ""),
              new Rule("[وف]?[بكل]?(اب)[اوي]", "و")));

  private static final NameForms POLISH =
      new NameForms(
          List.of(
              new Rule("(.{3,}?)(?:a|e|i|o|u|y|owi|em|iem|ie|om|ami|ach|ego|emu|ej|im|ym)?", "")));

  private static final NameForms HUNGARIAN =
      new NameForms(
          List.of(
              new Rule("(.{4,})", ""),
              new Rule(
                  "(.{4,}?)(?:on|en|rol|ra|re|ban|ben|bol|ba|be|hoz|hez|nak|nek|val|vel|tol|nal|nel"
                      + "|ert|ig|ot|et|at|t|ok|ek|i)?",
                  "")));

  private static final String FINNISH_CASE =
      "[aeiou]?(?:n|ssa|sta|lla|lta|lle|ksi|na|a|ta|tta|han|in)?";

  /** The consonants before an ending change with it: Helsinki, Helsingin; Turkki, Turkin. */
  private static final NameForms FINNISH =
      new NameForms(
          List.of(
              new Rule("(.{4,}?)" + FINNISH_CASE, ""),
              new Rule("(.{2,}?)ng" + FINNISH_CASE, "nk"),
              new Rule("(.{2,}?)mm" + FINNISH_CASE, "mp"),
              new Rule("(.{2,}?)nn" + FINNISH_CASE, "nt"),
              new Rule("(.{2,}?)ll" + FINNISH_CASE, "lt"),
              new Rule("(.{2,}?)rr" + FINNISH_CASE, "rt"),
              new Rule("(.{3,}?(?:k(?=k)|p(?=p)|t(?=t)))[kpt]" + FINNISH_CASE, "")));

  private static final NameForms GERMAN = new NameForms(List.of(new Rule("(.{3,}?)s?", "")));

  private record Rule(Pattern form, String ending) {
    Rule(String form, String ending) {
      this(Pattern.compile(form), ending);
    }
  }

  private final List<Rule> rules;

  private NameForms(List<Rule> rules) {
    this.rules = rules;
  }

  static NameForms of(Language language) {
    return switch (language) {
      case RUSSIAN -> RUSSIAN;
      case UKRAINIAN -> UKRAINIAN;
      case PERSIAN -> PERSIAN;
      case ARABIC -> ARABIC;
      case FINNISH -> FINNISH;
      case GERMAN -> GERMAN;
      case HUNGARIAN -> HUNGARIAN;
      case POLISH -> POLISH;
      default -> NONE;
    };
  }

  /** The further stems of a word, none for most languages. */
  List<String> of(String word) {
    List<String> forms = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      Matcher matcher = rule.form().matcher(word);
      if (matcher.matches()) {
        forms.add("'" + matcher.group(1) + rule.ending());
      }
    }
    return forms;
  }
}
