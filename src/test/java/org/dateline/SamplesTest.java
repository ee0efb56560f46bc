package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.desk.codebook.CodebookFile;
import org.dateline.extract.ArticleExtractor;
import org.dateline.extract.ExtractedArticle;
import org.dateline.extract.Extraction;
import org.dateline.extract.PageSource;
import org.dateline.model.ClaimRelation;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.EdtfDate;
import org.dateline.model.Field;
import org.dateline.model.FieldKind;
import org.dateline.model.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples that a newcomer tries the program on hold what their manifest promises. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("samples");

  private final JsonNode manifest =
      JsonMapper.builder().build().readTree(SAMPLES.resolve("manifest.json").toFile());

  @Test
  void everyQuoteStandsExactlyOnceInTheTextOfItsVersion() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (JsonNode claim : manifest.path("claims")) {
      List<JsonNode> quotes = new ArrayList<>(claim.path("evidence").valueStream().toList());
      quotes.add(claim);
      for (JsonNode quote : quotes) {
        String text =
            article(quote.path("article").asString(), quote.path("version").asInt()).text();
        int count = count(text, quote.path("quote").asString());
        if (count != 1) {
          wrong.add(claim.path("key").asString() + " " + count + "× in " + quote.path("article"));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static int count(String text, String quote) {
    int count = 0;
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      count++;
    }
    return count;
  }

  @Test
  void claimsUseTheShippedCodebookAndTheGazetteer() throws Exception {
    Codebook codebook = new CodebookFile().shipped();
    Set<String> stories = new HashSet<>();
    manifest.path("stories").forEach(story -> stories.add(story.path("name").asString()));
    assertThat(stories).hasSize(3);
    assertThat(manifest.path("claims").size()).isGreaterThanOrEqualTo(20);
    for (JsonNode claim : manifest.path("claims")) {
      String key = claim.path("key").asString();
      Code code = codebook.code(claim.path("type").asString()).orElseThrow();
      claim.path("set").properties().forEach(entry -> check(key, code, entry));
      assertThat(stories).as(key).contains(claim.path("story").asString());
      assertThat(ClaimStatus.ofLabel(claim.path("status").asString())).as(key).isPresent();
      for (String date : List.of("eventDate", "statedDate")) {
        if (claim.has(date)) {
          assertThat(EdtfDate.parse(claim.path(date).asString())).as(key).isPresent();
        }
      }
    }
  }

  private static void check(String key, Code code, Map.Entry<String, JsonNode> entry) {
    Optional<Field> field = code.field(entry.getKey());
    assertThat(field).as(key + " " + entry.getKey()).isPresent();
    if (field.orElseThrow().kind() == FieldKind.REGION) {
      for (String name : entry.getValue().asString().split(";", -1)) {
        assertThat(Gazetteer.shipped().find(name)).as(key + " " + name).hasSize(1);
      }
    }
  }

  @Test
  void linksNameClaimsAndRelationsThatAreThere() {
    Set<String> keys = new HashSet<>();
    manifest.path("claims").forEach(claim -> keys.add(claim.path("key").asString()));
    assertThat(keys).hasSize(manifest.path("claims").size());
    for (JsonNode link : manifest.path("links")) {
      assertThat(keys).contains(link.path("from").asString(), link.path("to").asString());
      assertThat(ClaimRelation.ofLabel(link.path("relation").asString())).isPresent();
    }
  }

  @Test
  void nothingAroundAnArticleIsTakenForItsText() throws Exception {
    for (JsonNode article : manifest.path("articles")) {
      String path = article.path("path").asString();
      for (int version = 1; version <= article.path("versions").size(); version++) {
        ExtractedArticle extracted = article(path, version);
        assertThat(extracted.text())
            .as(path)
            .doesNotContain(
                "cookies",
                "Read next",
                "Most read",
                "Sign up",
                "Accept all",
                "ADVERTISEMENT",
                "Never heard",
                "Читайте также",
                "بیشتر بخوانید",
                "相关阅读",
                "分享到",
                "Mehr zum Thema",
                "Support The Lantern",
                "©",
                "版权所有");
        assertThat(extracted.headline()).as(path).isNotBlank();
        assertThat(extracted.published()).as(path).isPresent();
        assertThat(extracted.authors()).as(path).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/lantern/policy/plazaro-fined-120-million, 2023-11-02T14:05+01:00, Jonas Ek",
    "/vestnik-gavani/tehnologii/ferrypost-vernulsya-v-belorussii, 2024-05-28T18:40+03:00, Игорь"
        + " Лапин",
    "/leuchtfeuer/netz/plazaro-bussgeld-100.html, 2023-11-02T16:20+01:00, Frauke Benthien",
    "/harbour-post/2021/09/phones-go-dark, 2021-09-08T06:30+01:00, Mara Okoye; Tom Sellick-Hart",
    "/bandar/fa/news/40517, 2021-09-11T08:00+04:30, نگار رستمی",
    "/gangwan/tech/20210912/suoji.html, 2021-09-12T10:30+08:00, 林可",
    "/meridian-wire/plazaro-appeals-20240116, 2024-01-16T15:31Z, Osei Lindqvist",
  })
  void dateAndAuthorsAreRead(String path, String published, String authors) throws Exception {
    ExtractedArticle article = article(path, 1);
    assertThat(article.published().flatMap(time -> time.exact()).map(Object::toString))
        .contains(published);
    assertThat(String.join("; ", article.authors())).isEqualTo(authors);
  }

  @Test
  void everyFileOfTheSamplesIsInTheManifest() throws Exception {
    Set<String> named = new HashSet<>(Set.of("manifest.json", "README.md"));
    manifest.path("feeds").forEach(feed -> named.add(feed.path("file").asString()));
    manifest
        .path("articles")
        .forEach(article -> article.path("versions").forEach(file -> named.add(file.asString())));
    Set<String> there = new HashSet<>();
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> there.add(SAMPLES.relativize(file).toString().replace('\\', '/')));
    }
    assertThat(there).isEqualTo(named);
  }

  private final Map<String, ExtractedArticle> extracted = new HashMap<>();

  private ExtractedArticle article(String path, int version) throws Exception {
    String name = path + " " + version;
    ExtractedArticle known = extracted.get(name);
    if (known != null) {
      return known;
    }
    for (JsonNode article : manifest.path("articles")) {
      if (article.path("path").asString().equals(path)) {
        Path file = SAMPLES.resolve(article.path("versions").path(version - 1).asString());
        Extraction extraction =
            new ArticleExtractor()
                .extract(
                    new PageSource(
                        Files.readAllBytes(file),
                        Optional.of("http://127.0.0.1:8000" + path),
                        Optional.empty()));
        assertThat(extraction).as(name).isInstanceOf(Extraction.Extracted.class);
        ExtractedArticle text = ((Extraction.Extracted) extraction).article();
        extracted.put(name, text);
        return text;
      }
    }
    throw new AssertionError(path + " is not in the manifest");
  }
}
