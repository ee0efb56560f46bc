package org.dateline.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EdtfDate;
import org.dateline.model.EntityKind;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.store.NewClaim;
import org.dateline.ui.Samples;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimFormTest {
  private static final Gazetteer PLACES = Gazetteer.shipped();

  private final List<NewClaim> saved = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private ClaimForm form;
  private Screen screen;

  @BeforeEach
  void openForm() {
    screen = Screen.open(360, 760);
    form =
        screen.show(theme -> new ClaimForm(Samples.codebook(), new Known(), theme.darkProperty()));
    form.setOnSave(saved::add);
    form.setOnCancel(() -> told.add("cancelled"));
  }

  @AfterEach
  void closeScreen() {
    screen.close();
  }

  private void edit(String type) {
    screen.run(() -> {
      form.edit(NewClaim.ofType(type), "phones are being blocked in regions", "New claim");
      form.focusFirst();
    });
  }

  private void save() {
    screen.robot().press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    screen.settle();
  }

  private List<String> problems() {
    return Screen.call(() ->
        form.lookupAll(".field-error").stream()
            .filter(node -> node.isVisible())
            .map(node -> ((Label) node).getText())
            .toList());
  }

  @Test
  void regionsAreCompletedFromTheGazetteerByKeyboardAlone() {
    edit("affected-region");
    screen.robot().write("Iran").type(KeyCode.ENTER);
    screen.robot().write("Crimea");
    screen.settle();
    screen.picture("form-suggestions");
    screen.robot().type(KeyCode.ENTER);
    screen.robot().write("SY").type(KeyCode.ENTER);
    save();

    assertThat(saved).hasSize(1);
    assertThat(saved.getFirst().values().get("regions"))
        .extracting(value -> ((FieldValue.RegionValue) value).code())
        .containsExactly("IR", "UA-43", "SY");
  }

  @Test
  void aWholeClaimIsEnteredWithoutTheMouse() {
    edit("vendor-action");
    screen.robot().write("Kestrel").type(KeyCode.TAB);
    screen.robot().write("K9").type(KeyCode.ENTER).write("K9 Pro,").type(KeyCode.TAB);
    screen.robot().write("September 2021").type(KeyCode.TAB);
    screen.robot().write("8 Sept 2021").type(KeyCode.TAB);
    screen.robot().write("c. 2021").type(KeyCode.TAB);
    screen.picture("form-filled");
    save();

    assertThat(saved)
        .containsExactly(
            new NewClaim(
                "vendor-action",
                "",
                ClaimStatus.UNCHECKED,
                Optional.empty(),
                Optional.empty(),
                EdtfDate.parse("2021-09-08"),
                EdtfDate.parse("2021~"),
                Optional.empty(),
                Map.of(
                    "organization",
                    List.of(name(EntityKind.ORGANISATION, "Kestrel")),
                    "products",
                    List.of(name(EntityKind.PRODUCT, "K9"), name(EntityKind.PRODUCT, "K9 Pro")),
                    "since",
                    List.of(new FieldValue.DateValue(EdtfDate.parse("2021-09").orElseThrow())))));
  }

  private static FieldValue name(EntityKind kind, String name) {
    return new FieldValue.EntityValue(kind, name, Optional.empty());
  }

  @Test
  void whatCannotBeUnderstoodIsSaidBesideTheFieldAndNothingIsSaved() {
    edit("user-effect");
    screen.robot().write("many").type(KeyCode.TAB).write("8/9/2021");
    save();
    screen.picture("form-problems");

    assertThat(saved).isEmpty();
    assertThat(problems())
        .containsExactly(
            "This is not a number. Write digits, with a point before decimals.",
            "This can mean two dates; choose one.");

    screen.robot().eraseText(4).write("1200");
    screen.run(() ->
        form.lookupAll(".hyperlink").stream()
            .findFirst()
            .ifPresent(link -> ((javafx.scene.control.Hyperlink) link).fire()));
    save();
    assertThat(saved.getFirst().values().get("people"))
        .containsExactly(new FieldValue.NumberValue(new BigDecimal("1200")));
    assertThat(saved.getFirst().eventDate()).isEqualTo(EdtfDate.parse("2021-09-08"));
  }

  @Test
  void nothingThatIsEnteredMakesTheFormWiderThanItsPane() {
    screen.close();
    screen = Screen.open(262, 760);
    form =
        screen.show(theme -> new ClaimForm(Samples.codebook(), new Known(), theme.darkProperty()));
    edit("vendor-action");
    screen.robot().write("Kestrel").type(KeyCode.TAB);
    screen.robot().write("A product with a name that is longer than the pane is wide,");
    screen.robot().type(KeyCode.TAB, 2).write("early November 2023").type(KeyCode.TAB);
    screen.robot().write("8/9/2021");
    screen.settle();
    screen.picture("form-narrow");

    assertThat(
            Screen.call(() ->
                form.lookupAll("*").stream()
                    .filter(Node::isVisible)
                    .filter(node -> !(node instanceof Text))
                    .filter(node ->
                        node.localToScene(node.getLayoutBounds()).getMaxX() > form.getWidth())
                    .map(Node::toString)
                    .toList()))
        .isEmpty();
    assertThat(Screen.call(form::read)).isEmpty();
  }

  @Test
  void anUnknownPlaceIsNotTakenSilently() {
    edit("affected-region");
    screen.robot().write("Atlantis");
    save();
    assertThat(saved).isEmpty();
    assertThat(problems())
        .containsExactly(
            "No place is known as “Atlantis”. Pick one from the list, or type its ISO code.");
  }

  @Test
  void escapeCancels() {
    edit("affected-region");
    screen.robot().type(KeyCode.ESCAPE);
    assertThat(told).containsExactly("cancelled");
  }

  @Test
  void aClaimThatIsOpenedAndSavedIsTheSame() {
    NewClaim draft =
        new NewClaim(
            "vendor-statement",
            "The policy forbids it",
            ClaimStatus.CHECKED,
            Optional.of("Ada Noor"),
            Optional.of("in a notice"),
            EdtfDate.parse("2021-09-08"),
            EdtfDate.parse("2021-09"),
            Optional.of("Ask again"),
            Map.of(
                "organization", List.of(name(EntityKind.ORGANISATION, "Kestrel")),
                "speaker", List.of(name(EntityKind.PERSON, "Ada Noor")),
                "channel", List.of(new FieldValue.TextValue("notice"))));
    screen.run(() -> form.edit(draft, "Our policy does not permit", "Edit claim"));
    screen.picture("form-edit");
    assertThat(Screen.call(form::changed)).isFalse();
    assertThat(Screen.call(form::read)).contains(draft);
  }

  /** What the form knows in these tests: the shipped places and three names. */
  private static final class Known implements Completions {
    @Override
    public List<Region> regions(String words, int limit) {
      return PLACES.complete(words, limit);
    }

    @Override
    public Optional<Region> region(String code) {
      return PLACES.region(code);
    }

    @Override
    public List<String> names(EntityKind kind, String words, int limit) {
      return Stream.of("Kestrel", "Kestrel Cloud", "Meridian Post")
          .filter(name -> kind == EntityKind.ORGANISATION)
          .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(words.toLowerCase(Locale.ROOT)))
          .limit(limit)
          .toList();
    }
  }
}
