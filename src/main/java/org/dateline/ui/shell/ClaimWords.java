package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.dateline.model.Claim;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.Field;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.model.StatedTime;
import org.dateline.store.ClaimDetails;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.look.Wording;

/** What a claim is called in lists, cards and on the timeline. */
final class ClaimWords {
  private static final int LONGEST_QUOTE = 110;

  private final Codebook codebook;
  private final Gazetteer gazetteer;

  ClaimWords(Codebook codebook, Gazetteer gazetteer) {
    this.codebook = codebook;
    this.gazetteer = gazetteer;
  }

  /** A field's name with what was entered in it. */
  record Line(String name, String values) {}

  Color colour(String type) {
    return TypeColour.of(codebook.code(type).map(Code::colour).orElse(""));
  }

  String typeName(String type) {
    return codebook.code(type).map(Code::name).orElse(type);
  }

  /** The claim in one line: the tagger's words, else the values, else the quote, cut short. */
  String title(ClaimDetails details) {
    return title(details, LONGEST_QUOTE);
  }

  /** The same with the whole quote. */
  String whole(ClaimDetails details) {
    return title(details, Integer.MAX_VALUE);
  }

  private String title(ClaimDetails details, int longestQuote) {
    Claim claim = details.claim();
    if (!claim.text().isBlank()) {
      return claim.text();
    }
    String values = String.join(" · ", lines(claim).stream().map(Line::values).toList());
    String quote = quote(details).map(words -> quoted(shorten(words, longestQuote))).orElse("");
    if (values.isEmpty()) {
      return quote.isEmpty() ? typeName(claim.type()) : quote;
    }
    return quote.isEmpty() ? values : values + " — " + quote;
  }

  /** The values in one line, for a highlight or a table. */
  String values(Claim claim) {
    return String.join(" · ", lines(claim).stream().map(Line::values).toList());
  }

  /** The marked words that the claim rests on first. */
  Optional<String> quote(ClaimDetails details) {
    return details.evidence().stream()
        .map(piece -> piece.annotation().selector().exact())
        .findFirst();
  }

  /** Where the claim is from: outlet and day of its first evidence. */
  String origin(ClaimDetails details) {
    return details.evidence().stream()
        .findFirst()
        .map(piece -> {
          String outlet =
              piece.source().siteName().or(() -> piece.article().publisher()).orElse("");
          String day =
              piece.source().published().map(StatedTime::date).map(Wording::date).orElse("");
          String more =
              details.evidence().size() > 1
                  ? " and " + (details.evidence().size() - 1) + " more"
                  : "";
          return Prose.dated(outlet, day) + more;
        })
        .orElse("");
  }

  /** The typed values with the names of their fields, in the codebook's order. */
  List<Line> lines(Claim claim) {
    List<Line> lines = new ArrayList<>();
    List<Field> fields = codebook.code(claim.type()).map(Code::fields).orElse(List.of());
    for (Field field : fields) {
      List<FieldValue> values = claim.valuesOf(field.key());
      if (!values.isEmpty()) {
        lines.add(
            new Line(field.name(), String.join(", ", values.stream().map(this::display).toList())));
      }
    }
    return lines;
  }

  private String display(FieldValue value) {
    return switch (value) {
      case FieldValue.RegionValue region -> region(region);
      case FieldValue.DateValue date -> Wording.date(date.date());
      case FieldValue.EntityValue entity -> entity.name();
      case FieldValue.TextValue text -> text.text();
      case FieldValue.NumberValue number -> number.display();
      case FieldValue.ChoiceValue choice -> choice.choice();
      case FieldValue.LinkValue link -> link.url();
    };
  }

  private String region(FieldValue.RegionValue value) {
    return value
        .wording()
        .or(() -> gazetteer.region(value.code()).map(Region::name))
        .orElse(value.code());
  }

  /** Words in quotation marks, unless they bring their own. */
  static String quoted(String words) {
    boolean own = !words.isEmpty() && "“”„«‹「『\"".indexOf(words.charAt(0)) >= 0;
    if (own) {
      return words;
    }
    // The fonts of right-to-left scripts often lack the others, which then end up among the words.
    return Prose.startsRightToLeft(words) ? "«" + words + "»" : "“" + words + "”";
  }

  static String shorten(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int end = most - 1;
    int space = words.lastIndexOf(' ', end);
    return words.substring(0, space > most / 2 ? space : end).strip() + " …";
  }
}
