package org.dateline.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain words stay one text.",
        "گوشی‌هایی که در ایران خودبه‌خود قفل می‌شوند",
        "בדיקה של טקסט ארוך שצריך להישבר לכמה שורות",
        "An English sentence with الكلمات العربية in the middle of it, and more words after them.",
        "سسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسسس"
      })
  void wordsOfAnyScriptKeepTheirCharactersAndWrapAtAnyWidth(String words) {
    try (Screen screen = Screen.open(700, 300)) {
      ProseFlow flow = Screen.call(() -> new ProseFlow(words));
      screen.show(theme -> new StackPane(flow));
      for (int width = 40; width < 640; width += 23) {
        int wide = width;
        screen.run(() -> flow.resize(Math.max(flow.minWidth(-1), wide), flow.prefHeight(wide)));
      }
      String shown =
          Screen.call(() ->
              flow.getChildren().stream()
                  .map(node -> ((Text) node).getText())
                  .collect(Collectors.joining()));
      assertThat(shown).isEqualTo(words);
    }
  }

  @Test
  void aLineHasNoBreaksAndNoShapelessCharacters() {
    assertThat(Prose.line("a\nb\u00adc می\u200cشود\u200e")).isEqualTo("a bc می\u200aشود");
  }

  @Test
  void behindARightToLeftNameTheDayComesFirst() {
    assertThat(Prose.dated("The Lantern", "8 Sep 2021")).isEqualTo("The Lantern · 8 Sep 2021");
    assertThat(Prose.dated("بندر", "8 Sep 2021")).isEqualTo("8 Sep 2021 · بندر");
    assertThat(Prose.dated("", "8 Sep 2021")).isEqualTo("8 Sep 2021");
  }
}
