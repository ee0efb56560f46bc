package org.dateline.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The stems of single words of one language. It remembers what it has found, since a few thousand
 * words make up most of what is written. Safe for use by several threads.
 */
final class WordStems {
  private static final int REMEMBERED = 40_000;

  private final Language language;
  private final Folding folding;
  private final NameForms names;
  private final Analyzer analyzer;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  WordStems(Language language, Folding folding) {
    this.language = language;
    this.folding = folding;
    this.names = NameForms.of(language);
    this.analyzer = language.newAnalyzer();
  }

  /** The terms of a word's stems; none where the language's stop words hold it. */
  List<String> of(String word) {
    List<String> found = known.get(word);
    if (found == null) {
      found = find(word);
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      known.put(word, found);
    }
    return found;
  }

  private List<String> find(String word) {
    String plain = word.indexOf('’') < 0 ? word : word.replace('’', '\'');
    Set<String> stems = new LinkedHashSet<>();
    if (language.stemsByWord()) {
      analyse(plain, stems);
    } else {
      addFolded(plain, stems);
    }
    if (!stems.isEmpty()) {
      names.of(folding.fold(plain)).forEach(form -> stems.add(Token.stem(language.code(), form)));
    }
    return List.copyOf(stems);
  }

  private void analyse(String word, Set<String> stems) {
    try (TokenStream stream = analyzer.tokenStream("", word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        addFolded(term.toString(), stems);
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void addFolded(String stem, Set<String> stems) {
    String folded = folding.fold(stem);
    if (!folded.isEmpty()) {
      stems.add(Token.stem(language.code(), folded));
    }
  }
}
