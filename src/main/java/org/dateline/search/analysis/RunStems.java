package org.dateline.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a Chinese, Japanese or Korean text, which only the text around them tells apart. The
 * dictionaries are loaded when the first such text comes. Safe for use by several threads.
 */
final class RunStems {
  /**
   * A word that was found.
   *
   * @param term its base form, folded
   * @param start where it begins
   * @param end where it ends
   */
  record Found(String term, int start, int end) {}

  private final Folding folding;
  private final Collection<String> names;
  private volatile Optional<Analyzer> chinese = Optional.empty();
  private volatile Optional<Analyzer> japanese = Optional.empty();
  private volatile Optional<Analyzer> korean = Optional.empty();

  /**
   * @param names names that must not be cut: of the tracked organisations, people and products
   */
  RunStems(Folding folding, Collection<String> names) {
    this.folding = folding;
    this.names = List.copyOf(names);
  }

  /** The words of a text; none for other languages. */
  List<Found> words(String text, Language language) {
    return switch (language) {
      case CHINESE -> words(text, chinese());
      case JAPANESE -> words(text, japanese());
      case KOREAN -> words(text, korean());
      default -> List.of();
    };
  }

  private List<Found> words(String text, Analyzer analyzer) {
    List<Found> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String folded = folding.fold(term.toString());
        if (!folded.isEmpty()) {
          words.add(new Found(folded, offset.startOffset(), offset.endOffset()));
        }
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  private synchronized Analyzer chinese() {
    if (chinese.isEmpty()) {
      chinese = Optional.of(new SmartChineseAnalyzer(CharArraySet.EMPTY_SET));
    }
    return chinese.orElseThrow();
  }

  private synchronized Analyzer japanese() {
    if (japanese.isEmpty()) {
      japanese =
          Optional.of(
              new JapaneseAnalyzer(
                  japaneseNames(),
                  JapaneseTokenizer.Mode.SEARCH,
                  JapaneseAnalyzer.getDefaultStopSet(),
                  JapaneseAnalyzer.getDefaultStopTags()));
    }
    return japanese.orElseThrow();
  }

  private synchronized Analyzer korean() {
    if (korean.isEmpty()) {
      korean =
          Optional.of(
              new KoreanAnalyzer(
                  koreanNames(),
                  KoreanTokenizer.DecompoundMode.MIXED,
                  KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS,
                  false));
    }
    return korean.orElseThrow();
  }

  private org.apache.lucene.analysis.ko.dict.@org.jspecify.annotations.Nullable UserDictionary
      koreanNames() {
    Set<String> lines = names(names, Script.HANGUL);
    try {
      return lines.isEmpty()
          ? null
          : org.apache.lucene.analysis.ko.dict.UserDictionary.open(
              new StringReader(String.join("\n", lines)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private org.apache.lucene.analysis.ja.dict.@org.jspecify.annotations.Nullable UserDictionary
      japaneseNames() {
    Set<String> lines = new TreeSet<>();
    for (String name : names(names, Script.KANA)) {
      // Surface form, segmentation, reading, part of speech.
      lines.add(name + "," + name + "," + name + ",カスタム名詞");
    }
    try {
      return lines.isEmpty()
          ? null
          : org.apache.lucene.analysis.ja.dict.UserDictionary.open(
              new StringReader(String.join("\n", lines)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The names that the dictionaries take; others change nothing. */
  static Set<String> dictionary(Collection<String> names) {
    Set<String> all = new TreeSet<>(names(names, Script.HANGUL));
    all.addAll(names(names, Script.KANA));
    return all;
  }

  /** The names that are written in a script throughout and can stand in a user dictionary. */
  private static Set<String> names(Collection<String> names, Script script) {
    Set<String> fit = new TreeSet<>();
    for (String name : names) {
      String plain = name.strip();
      boolean fits =
          plain.length() > 1
              && plain.length() < 30
              && plain.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == 'ー')
              && plain
                  .codePoints()
                  .allMatch(c ->
                      Script.of(c) == script
                          || (script == Script.KANA && Script.of(c) == Script.HAN));
      if (fits) {
        fit.add(plain);
      }
    }
    return fit;
  }
}
