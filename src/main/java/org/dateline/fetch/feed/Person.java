package org.dateline.fetch.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.text.TextNormalizer;

/** Takes the name out of how feeds write a person: with an address before or after, in brackets. */
final class Person {
  /** Longer ones are no names, but a trap for pattern matching. */
  private static final int LONGEST = 500;

  private static final Pattern MAIL =
      Pattern.compile(
          "(?:mailto:)?([A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)(?:\\?\\S*)?");

  private static final String[] PARTS = {
    "name", "atom:name", "foaf:name", "email", "atom:email", "uri", "atom:uri", "url", "homepage"
  };

  private Person() {}

  /** The name, or the address where there is nothing else; nothing where it is blank. */
  static Optional<String> name(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String text = FeedText.plainIfHtml(written);
    Matcher mail = MAIL.matcher(text);
    if (mail.find()) {
      String rest = text.substring(0, mail.start()) + text.substring(mail.end());
      String name = bare(rest);
      return Optional.of(name.isEmpty() ? mail.group(1) : name);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String bare(String text) {
    String name = TextNormalizer.line(text.replaceAll("\\(\\s*\\)|<\\s*>|\\[\\s*\\]", " "));
    boolean changed = true;
    while (changed && !name.isEmpty()) {
      String before = name;
      if ((name.startsWith("(") && name.endsWith(")"))
          || (name.startsWith("\"") && name.endsWith("\"") && name.length() > 1)) {
        name = name.substring(1, name.length() - 1).strip();
      }
      name = name.replaceAll("^[\\s,;:<>-]+|[\\s,;:<>-]+$", "");
      changed = !name.equals(before);
    }
    return name;
  }

  /**
   * The names of these elements, each once: of Atom's person constructs or in one of RSS's ways.
   */
  static List<String> names(Stream<Markup> persons) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    persons.forEach(person -> of(person).ifPresent(names::add));
    return List.copyOf(names);
  }

  private static Optional<String> of(Markup person) {
    return person
        .children(PARTS)
        .flatMap(part -> name(part.text()).stream())
        .findFirst()
        .or(() -> name(person.text()));
  }
}
