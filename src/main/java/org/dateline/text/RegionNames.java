package org.dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dateline.model.Gazetteer;

/**
 * Names of countries and other regions, as far as a comparison of two wordings needs them:
 * countries as the Java platform names them in English and one more language, the gazetteer's names
 * in these languages, and words made of names (“Iranian”). Where the language is not known, all
 * languages' names count. It tells that two wordings name different regions, and no more than that.
 */
final class RegionNames {
  private static final String OTHER_NAMES = "/text/regions.txt";
  private static final String GAZETTEER = "/gazetteer/names.tsv";
  private static final String ADJECTIVES = "/text/region-adjectives.txt";
  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_ENDING = 4;

  private record Name(List<String> words, String first, boolean exactCase, String code) {}

  /** Where a region is named. */
  record Found(int firstToken, int endToken, String code) {}

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();
  private final Map<String, Name> stems = new HashMap<>();

  RegionNames(Optional<String> language) {
    addCountries(Locale.ENGLISH);
    language.map(Locale::forLanguageTag).ifPresent(this::addCountries);
    addShipped(OTHER_NAMES, this::add);
    for (String line : ShippedList.lines(GAZETTEER)) {
      int code = line.indexOf('\t');
      int tag = line.indexOf('\t', code + 1);
      String names = line.substring(code + 1, tag);
      boolean wanted =
          !names.equals(Gazetteer.CODE_LANGUAGE)
              && (language.isEmpty()
                  || names.equals("en")
                  || names.equals(language.get())
                  || names.startsWith(language.get() + "-"));
      if (wanted) {
        add(line.substring(tag + 1), line.substring(0, code));
      }
    }
    addShipped(ADJECTIVES, this::addAdjective);
  }

  private static void addShipped(String resource, BiConsumer<String, String> into) {
    for (String line : ShippedList.lines(resource)) {
      int colon = line.indexOf(':');
      for (String name : line.substring(colon + 1).split("\\|", -1)) {
        into.accept(name.strip(), line.substring(0, colon));
      }
    }
  }

  private void addAdjective(String begin, String code) {
    if (begin.indexOf(' ') >= 0 || begin.indexOf('-') >= 0) {
      add(begin, code);
    } else {
      String stem = Folding.word(begin);
      stems.putIfAbsent(stem, new Name(List.of(stem), begin, false, code));
    }
  }

  private void addCountries(Locale language) {
    for (String code : Locale.getISOCountries()) {
      add(Locale.of("", code).getDisplayCountry(language), code);
    }
  }

  private void add(String name, String code) {
    Tokens tokens = Tokens.of(name, new Tokens.Vocabulary());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(Folding.word(tokens.text(i)));
    }
    if (words.isEmpty()) {
      return;
    }
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() <= 5;
    Name entry = new Name(words, tokens.text(0), capitals && isCased(name), code);
    byFirstWord.computeIfAbsent(words.getFirst(), key -> new ArrayList<>()).add(entry);
    if (words.size() == 1 && isCyrillic(name)) {
      byFirstWord.computeIfAbsent(stem(words.getFirst()), key -> new ArrayList<>()).add(entry);
    }
  }

  /** All regions that are named in a text, in order; of overlapping names the longest. */
  List<Found> in(Tokens tokens) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.count(); ) {
      Optional<Found> longest = at(tokens, i);
      longest.ifPresent(found::add);
      i = longest.map(Found::endToken).orElse(i + 1);
    }
    return found;
  }

  private Optional<Found> at(Tokens tokens, int i) {
    String token = tokens.text(i);
    Optional<Found> longest = Optional.empty();
    for (String form : forms(token)) {
      for (Name name : byFirstWord.getOrDefault(form, List.of())) {
        int end = i + name.words.size();
        if (end <= tokens.count()
            && (longest.isEmpty() || end > longest.get().endToken())
            && sameCase(name, token)
            && restMatches(name, tokens, i)) {
          longest = Optional.of(new Found(i, end, name.code));
        }
      }
    }
    return longest.or(() -> adjective(token).map(name -> new Found(i, i + 1, name.code)));
  }

  private Optional<Name> adjective(String token) {
    for (String form : forms(token)) {
      int shortest = Math.max(SHORTEST_STEM, form.length() - LONGEST_ENDING);
      for (int length = form.length(); length >= shortest; length--) {
        Name name = stems.get(form.substring(0, length));
        if (name != null && sameCase(name, token)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean restMatches(Name name, Tokens tokens, int i) {
    for (int word = 1; word < name.words.size(); word++) {
      if (!name.words.get(word).equals(Folding.word(tokens.text(i + word)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameCase(Name name, String token) {
    if (name.exactCase) {
      return token.startsWith(name.first);
    }
    return !Character.isUpperCase(name.first.codePointAt(0))
        || Character.isUpperCase(token.codePointAt(0));
  }

  /** A word and what it may be when a particle that is written with it is taken away. */
  private static List<String> forms(String token) {
    String word = Folding.word(token);
    List<String> forms = new ArrayList<>();
    forms.add(word);
    if (word.isEmpty()) {
      return forms;
    }
    char first = word.charAt(0);
    if (first >= 0x0590 && first <= 0x06ff) {
      for (int prefix = 1; prefix <= 2 && word.length() - prefix >= 3; prefix++) {
        if ("وبلفکهמושבכ".indexOf(word.charAt(prefix - 1)) < 0) {
          break;
        }
        forms.add(word.substring(prefix));
        forms.add("ال" + word.substring(prefix));
      }
      forms.stream()
          .filter(form -> form.startsWith("ال") && form.length() > 5)
          .map(form -> form.substring(2))
          .toList()
          .forEach(forms::add);
    } else if (first >= 0xAC00 && first <= 0xD7A3) {
      for (int length = word.length() - 1; length >= 2; length--) {
        forms.add(word.substring(0, length));
      }
    } else if (isCyrillic(word)) {
      forms.add(stem(word));
    }
    int apostrophe = word.indexOf('\'');
    if (apostrophe > 0) {
      forms.add(word.substring(0, apostrophe));
      forms.add(word.substring(apostrophe + 1));
    }
    return forms;
  }

  private static String stem(String word) {
    int end = word.length();
    while (end > 4
        && word.length() - end < 3
        && "аеёиіїоуыэюяйьмхґв".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean isCyrillic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
  }

  private static boolean isCased(String name) {
    return !name.toLowerCase(Locale.ROOT).equals(name);
  }
}
