package org.dateline.search.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** The languages that are analysed in their own ways. */
// The suppliers are constructors and hold nothing.
@SuppressWarnings("ImmutableEnumChecker")
public enum Language {
  ARABIC("ar", Script.ARABIC, ArabicAnalyzer::new, ArabicAnalyzer::getDefaultStopSet),
  ARMENIAN("hy", Script.OTHER, ArmenianAnalyzer::new, ArmenianAnalyzer::getDefaultStopSet),
  BASQUE("eu", Script.LATIN, BasqueAnalyzer::new, BasqueAnalyzer::getDefaultStopSet),
  BENGALI("bn", Script.OTHER, BengaliAnalyzer::new, BengaliAnalyzer::getDefaultStopSet),
  BULGARIAN("bg", Script.CYRILLIC, BulgarianAnalyzer::new, BulgarianAnalyzer::getDefaultStopSet),
  CATALAN("ca", Script.LATIN, CatalanAnalyzer::new, CatalanAnalyzer::getDefaultStopSet),
  CHINESE("zh", Script.HAN, SimpleAnalyzer::new, () -> CharArraySet.EMPTY_SET),
  CZECH("cs", Script.LATIN, CzechAnalyzer::new, CzechAnalyzer::getDefaultStopSet),
  DANISH("da", Script.LATIN, DanishAnalyzer::new, DanishAnalyzer::getDefaultStopSet),
  DUTCH("nl", Script.LATIN, DutchAnalyzer::new, DutchAnalyzer::getDefaultStopSet),
  ENGLISH("en", Script.LATIN, EnglishAnalyzer::new, EnglishAnalyzer::getDefaultStopSet),
  ESTONIAN("et", Script.LATIN, EstonianAnalyzer::new, EstonianAnalyzer::getDefaultStopSet),
  FINNISH("fi", Script.LATIN, FinnishAnalyzer::new, FinnishAnalyzer::getDefaultStopSet),
  FRENCH("fr", Script.LATIN, FrenchAnalyzer::new, FrenchAnalyzer::getDefaultStopSet),
  GALICIAN("gl", Script.LATIN, GalicianAnalyzer::new, GalicianAnalyzer::getDefaultStopSet),
  GERMAN("de", Script.LATIN, GermanAnalyzer::new, GermanAnalyzer::getDefaultStopSet),
  GREEK("el", Script.GREEK, GreekAnalyzer::new, GreekAnalyzer::getDefaultStopSet),
  HINDI("hi", Script.DEVANAGARI, HindiAnalyzer::new, HindiAnalyzer::getDefaultStopSet),
  HUNGARIAN("hu", Script.LATIN, HungarianAnalyzer::new, HungarianAnalyzer::getDefaultStopSet),
  INDONESIAN("id", Script.LATIN, IndonesianAnalyzer::new, IndonesianAnalyzer::getDefaultStopSet),
  IRISH("ga", Script.LATIN, IrishAnalyzer::new, IrishAnalyzer::getDefaultStopSet),
  ITALIAN("it", Script.LATIN, ItalianAnalyzer::new, ItalianAnalyzer::getDefaultStopSet),
  JAPANESE("ja", Script.KANA, SimpleAnalyzer::new, () -> CharArraySet.EMPTY_SET),
  KOREAN("ko", Script.HANGUL, SimpleAnalyzer::new, () -> CharArraySet.EMPTY_SET),
  KURDISH("ckb", Script.ARABIC, SoraniAnalyzer::new, SoraniAnalyzer::getDefaultStopSet),
  LATVIAN("lv", Script.LATIN, LatvianAnalyzer::new, LatvianAnalyzer::getDefaultStopSet),
  LITHUANIAN("lt", Script.LATIN, LithuanianAnalyzer::new, LithuanianAnalyzer::getDefaultStopSet),
  NEPALI("ne", Script.DEVANAGARI, NepaliAnalyzer::new, NepaliAnalyzer::getDefaultStopSet),
  NORWEGIAN("no", Script.LATIN, NorwegianAnalyzer::new, NorwegianAnalyzer::getDefaultStopSet),
  PERSIAN("fa", Script.ARABIC, PersianAnalyzer::new, PersianAnalyzer::getDefaultStopSet),
  POLISH("pl", Script.LATIN, PolishAnalyzer::new, PolishAnalyzer::getDefaultStopSet),
  PORTUGUESE("pt", Script.LATIN, PortugueseAnalyzer::new, PortugueseAnalyzer::getDefaultStopSet),
  ROMANIAN("ro", Script.LATIN, RomanianAnalyzer::new, RomanianAnalyzer::getDefaultStopSet),
  RUSSIAN("ru", Script.CYRILLIC, RussianAnalyzer::new, RussianAnalyzer::getDefaultStopSet),
  SERBIAN("sr", Script.CYRILLIC, SerbianAnalyzer::new, SerbianAnalyzer::getDefaultStopSet),
  SPANISH("es", Script.LATIN, SpanishAnalyzer::new, SpanishAnalyzer::getDefaultStopSet),
  SWEDISH("sv", Script.LATIN, SwedishAnalyzer::new, SwedishAnalyzer::getDefaultStopSet),
  TAMIL("ta", Script.OTHER, TamilAnalyzer::new, TamilAnalyzer::getDefaultStopSet),
  TELUGU("te", Script.OTHER, TeluguAnalyzer::new, TeluguAnalyzer::getDefaultStopSet),
  THAI("th", Script.SOUTH_EAST_ASIAN, SimpleAnalyzer::new, () -> CharArraySet.EMPTY_SET),
  TURKISH("tr", Script.LATIN, TurkishAnalyzer::new, TurkishAnalyzer::getDefaultStopSet),
  UKRAINIAN(
      "uk",
      Script.CYRILLIC,
      UkrainianMorfologikAnalyzer::new,
      UkrainianMorfologikAnalyzer::getDefaultStopwords),
  /** Any other language: words are folded and not stemmed. */
  OTHER("und", Script.OTHER, SimpleAnalyzer::new, () -> CharArraySet.EMPTY_SET);

  private final String code;
  private final Script script;
  private final Supplier<Analyzer> analyzer;
  private final Supplier<CharArraySet> stopWords;

  Language(
      String code, Script script, Supplier<Analyzer> analyzer, Supplier<CharArraySet> stopWords) {
    this.code = code;
    this.script = script;
    this.analyzer = analyzer;
    this.stopWords = stopWords;
  }

  /** Its ISO 639 code. */
  public String code() {
    return code;
  }

  /** What it is mostly written in. */
  public Script script() {
    return script;
  }

  /** Whether stems are found word by word, from the word alone. */
  boolean stemsByWord() {
    return switch (this) {
      case CHINESE, JAPANESE, KOREAN, THAI, OTHER -> false;
      default -> true;
    };
  }

  Analyzer newAnalyzer() {
    return analyzer.get();
  }

  CharArraySet stopWords() {
    return stopWords.get();
  }

  /** The language of a BCP 47 tag, of its main language. */
  public static Optional<Language> of(String tag) {
    String main = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    String wanted =
        switch (main) {
          case "nb", "nn" -> "no";
          case "iw" -> "he";
          case "in" -> "id";
          case "prs" -> "fa";
          case "ku" -> tag.toLowerCase(Locale.ROOT).contains("latn") ? "ku" : "ckb";
          default -> main;
        };
    return Arrays.stream(values())
        .filter(language -> language != OTHER && language.code.equals(wanted))
        .findFirst();
  }
}
