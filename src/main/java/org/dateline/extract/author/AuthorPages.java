package org.dateline.extract.author;

import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.extract.page.WordLists;

/** Addresses that lead to a page about one author. Immutable; safe for several threads. */
final class AuthorPages {
  private static final Pattern HANDLES = Pattern.compile("\\b(?:medium|substack)\\.com/@");
  private static final int LONGEST_FOLDER = 16;

  private final Set<String> folders = WordLists.section("author-words.txt", "author pages");

  /**
   * An address whose last part but one is a folder of people: {@code /authors/mira-sand/}; or whose
   * last part is a writer's handle: {@code /@mira}. Handles elsewhere are photographers' as often.
   */
  boolean contains(String address) {
    int end = address.endsWith("/") ? address.length() - 1 : address.length();
    int name = address.lastIndexOf('/', end - 1);
    if (address.startsWith("@", name + 1)) {
      return name == 0 || HANDLES.matcher(address).find();
    }
    int folder = name < 1 ? -1 : address.lastIndexOf('/', name - 1);
    return folder >= 0
        && name + 1 < end
        && name - folder <= LONGEST_FOLDER
        && address.indexOf('?', name) < 0
        && address.indexOf('#', name) < 0
        && folders.contains(address.substring(folder + 1, name));
  }
}
