package org.dateline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.Field;
import org.dateline.model.FieldKind;
import org.dateline.model.TextRange;

/** What the tests of the client show: an invented article and a small codebook. */
public final class Samples {
  private Samples() {}

  /** Text with its blocks. */
  public record Text(String text, List<Block> blocks) {
    /** Where some words stand first. */
    public TextRange find(String words) {
      int at = text.indexOf(words);
      if (at < 0) {
        throw new AssertionError("not in the sample: " + words);
      }
      return new TextRange(at, at + words.length());
    }
  }

  /** An article about phones that lock themselves. */
  public static Text article() {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    add(
        text,
        blocks,
        BlockKind.PARAGRAPH,
        "Owners of Kestrel phones in Iran, Syria and Crimea woke up on Wednesday to a message that"
            + " their device “has been locked”, several of them told the Meridian Post. The company"
            + " confirmed that phones are being blocked in regions that it does not support.");
    add(
        text,
        blocks,
        BlockKind.PARAGRAPH,
        "“Our policy does not permit sale or use in these markets,” Kestrel said in a notice dated"
            + " 8 September 2021. Buyers outside the listed regions are not affected, the notice"
            + " says, and an unlock request takes up to 14 days.");
    add(text, blocks, BlockKind.HEADING, "What the notice says");
    add(
        text,
        blocks,
        BlockKind.QUOTE,
        "Devices that are activated in an unsupported territory enter a restricted state after a"
            + " period of use.");
    add(text, blocks, BlockKind.LIST_ITEM, "Cuba, North Korea and Sudan are on the list as well.");
    add(text, blocks, BlockKind.LIST_ITEM, "The company named no law that it follows.");
    add(text, blocks, BlockKind.CAPTION, "A locked phone, photographed by its owner in Tehran.");
    add(
        text,
        blocks,
        BlockKind.PARAGRAPH,
        "تلفن‌های کسترل در ایران از چهارشنبه قفل شده‌اند و شرکت می‌گوید این منطقه پشتیبانی"
            + " نمی‌شود.");
    add(text, blocks, BlockKind.PARAGRAPH, "凯斯特雷尔公司表示，其政策不允许在这些市场销售或使用手机。");
    add(text, blocks, BlockKind.PREFORMATTED, "status: LOCKED\nregion: UA-43");
    for (int index = 1; index <= 12; index++) {
      add(
          text,
          blocks,
          BlockKind.PARAGRAPH,
          "Paragraph "
              + index
              + " of the background recalls how other makers have treated devices that were"
              + " imported by travellers and small shops, and why the practice is hard to explain"
              + " to those who paid for the phone.");
    }
    return new Text(text.toString(), List.copyOf(blocks));
  }

  private static void add(StringBuilder text, List<Block> blocks, BlockKind kind, String words) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    blocks.add(new Block(kind, text.length(), text.length() + words.length()));
    text.append(words);
  }

  /** Six claim types with one field of each kind among them. */
  public static Codebook codebook() {
    return new Codebook(
        List.of(
            code(
                "affected-region",
                "Affected region",
                "#d1495b",
                '1',
                field("regions", "Regions", FieldKind.REGION, true),
                choice("effect", "Effect", "blocked", "limited", "warned", "restored")),
            code(
                "vendor-statement",
                "Vendor statement",
                "#2a6f97",
                '2',
                field("organization", "Organisation", FieldKind.ORGANISATION, false),
                field("speaker", "Speaker", FieldKind.PERSON, false),
                field("channel", "Channel", FieldKind.TEXT, false)),
            code(
                "vendor-action",
                "Vendor action",
                "#e09f3e",
                '3',
                field("organization", "Organisation", FieldKind.ORGANISATION, false),
                field("products", "Products", FieldKind.PRODUCT, true),
                field("since", "In force since", FieldKind.DATE, false)),
            code(
                "legal-basis",
                "Legal basis",
                "#6a4c93",
                '4',
                field("law", "Law", FieldKind.TEXT, false),
                field("source", "Text of the law", FieldKind.LINK, false)),
            code(
                "user-effect",
                "Effect on users",
                "#4d908e",
                '5',
                field("people", "People concerned", FieldKind.NUMBER, false)),
            code("correction", "Correction or reversal", "#90be6d", '6')));
  }

  private static Code code(String key, String name, String colour, char shortcut, Field... fields) {
    return new Code(
        UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        key,
        name,
        colour,
        Optional.of(shortcut),
        "",
        List.of(fields));
  }

  private static Field field(String key, String name, FieldKind kind, boolean multiple) {
    return new Field(
        UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        key,
        name,
        kind,
        multiple,
        List.of(),
        "");
  }

  private static Field choice(String key, String name, String... choices) {
    return new Field(
        UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        key,
        name,
        FieldKind.CHOICE,
        false,
        List.of(choices),
        "");
  }
}
