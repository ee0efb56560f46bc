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
              new Rule("(.{3,}[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е|ы|и|ов|ами|ах|ам)?", "")));

  private static final NameForms UKRAINIAN =
      new NameForms(
          List.of(
              new Rule("(.{2,}(?:ов|ев|єв|їв|ін|їн|ин))(?:а|у|ові|им|і|ою|ої|ій|и|их|ими)?", ""),
              new Rule("(.{2,}[аеоуиіїєюя])(?:й|я|ю|єм|єві|ї|єю)", "й"),
              new Rule(
                  "(.{3,}[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|ові|еві|і|и|ів|ами|ах|ам)?", "")));

  /** The plural and the suffix that makes “Iranian” of “Iran”, in folded letters. */
  private static final NameForms PERSIAN =
      new NameForms(List.of(new Rule("(.{3,}?)(?:ها|هاي|هايي|هايش|ي)?", "")));

  /** What is written together with the word after it: “in”, “like”, “for”, after “and”, “so”. */
  private static final NameForms ARABIC =
      new NameForms(List.of(new Rule("(.{3,})", ""), new Rule("[وف]?[بكل](.{3,})", "")));

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
      case GERMAN -> GERMAN;
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
