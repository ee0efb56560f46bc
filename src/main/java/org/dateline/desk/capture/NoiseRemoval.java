package org.dateline.desk.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.model.NoiseRule;
import org.dateline.model.Revision;
import org.dateline.store.NewCapture;
import org.dateline.store.NewText;
import org.dateline.text.NoiseFilter;

/**
 * Applies the noise rules to a text that came: takes out what is to be removed, and knows a text
 * that differs from the last one only in what is to be ignored. What it did is counted and said;
 * the evidence and the texts that are kept stay as they are.
 */
final class NoiseRemoval {
  private final NoiseFilter ignored;
  private final NoiseFilter removed;

  NoiseRemoval(List<NoiseRule> rules) {
    ignored = new NoiseFilter(rules, NoiseRule.Effect.IGNORE);
    removed = new NoiseFilter(rules, NoiseRule.Effect.REMOVE);
  }

  /**
   * Looks at a text.
   *
   * @param last the article's current text
   */
  NewCapture.Result apply(NewCapture.Result.Text result, Optional<Revision> last) {
    NewText text = result.text();
    NoiseFilter.Body came = new NoiseFilter.Body(text.text(), text.blocks());
    NoiseFilter.Body kept = removed.without(came);
    Optional<String> removal = note("Removed as noise: ", removed.in(came));
    if (last.isPresent()
        && last.get().headline().equals(text.headline())
        && !last.get().text().equals(kept.text())) {
      NoiseFilter.Body before = new NoiseFilter.Body(last.get().text(), last.get().blocks());
      List<NoiseFilter.Noise> noise = ignored.in(kept);
      boolean any = !noise.isEmpty() || !ignored.in(before).isEmpty();
      if (any && ignored.compared(before).equals(ignored.compared(kept))) {
        Optional<String> note =
            note("The same but for what is ignored as noise: ", noise)
                .or(() -> Optional.of("The same but for what is ignored as noise."));
        return new NewCapture.Result.NotModified(note);
      }
    }
    return removal.isEmpty()
        ? result
        : new NewCapture.Result.Text(
            new NewText(
                text.canonicalUrl(),
                text.publisher(),
                text.headline(),
                text.authors(),
                text.siteName(),
                text.published(),
                text.modified(),
                text.language(),
                text.image(),
                kept.text(),
                kept.blocks(),
                text.extractorVersion()),
            Optional.of(result.note().map(note -> note + " ").orElse("") + removal.orElseThrow()));
  }

  private static Optional<String> note(String what, List<NoiseFilter.Noise> noise) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    noise.forEach(each -> counts.merge(each.rule().name(), 1, Integer::sum));
    return noise.isEmpty()
        ? Optional.empty()
        : Optional.of(
            counts.entrySet().stream()
                .map(entry -> "“" + entry.getKey() + "” " + places(entry.getValue()))
                .collect(Collectors.joining(", ", what, ".")));
  }

  private static String places(int count) {
    return count == 1 ? "in one place" : "in " + count + " places";
  }
}
