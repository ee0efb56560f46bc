package org.dateline.fetch.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.TextNormalizer;

/** Takes the name out of how feeds write a person: with an address before or after, in brackets. */
final class Person {
  /** Longer ones are no names, but a trap for pattern matching. */
  private static final int LONGEST = 500;

  private static final Pattern MAIL =
      Pattern.compile(
          "(?:mailto:)?[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?:\\?\\S*)?");

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
      return Optional.of(name.isEmpty() ? mail.group() : name);
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

  /** The name of a person construct with a name, an address or a page. */
  static Optional<String> of(Markup person) {
    for (String part : new String[] {"name", "email", "uri", "url"}) {
      Optional<String> text =
          person
              .children()
              .filter(child -> child.name().equals(part))
              .map(Markup::text)
              .filter(value -> !value.isEmpty())
              .findFirst();
      if (text.isPresent()) {
        return Optional.of(FeedText.plainIfHtml(text.get()));
      }
    }
    return name(person.text());
  }
}
