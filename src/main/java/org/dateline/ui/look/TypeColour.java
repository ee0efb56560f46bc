package org.dateline.ui.look;

import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** Colours of claim types, made fit for a light and a dark background. */
public final class TypeColour {
  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Color UNKNOWN = Color.web("#8c959f");

  private TypeColour() {}

  /** The colour of the codebook; a grey one where the codebook's is none. */
  public static Color of(String hex) {
    return HEX.matcher(hex).matches() ? Color.web(hex) : UNKNOWN;
  }

  /** The same hue, bright enough for a dark background or deep enough for a light one. */
  public static Color on(Color colour, boolean dark) {
    double luminance = luminance(colour);
    Color fitted = colour;
    for (int step = 0; step < 12; step++) {
      if (dark ? luminance >= 0.28 : luminance <= 0.30) {
        break;
      }
      fitted = dark ? fitted.interpolate(Color.WHITE, 0.12) : fitted.interpolate(Color.BLACK, 0.10);
      luminance = luminance(fitted);
    }
    return fitted;
  }

  /** The relative luminance of WCAG 2, from 0 to 1. */
  static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  /** As CSS, {@code rgba(…)}. */
  public static String css(Color colour, double opacity) {
    return "rgba("
        + Math.round(colour.getRed() * 255)
        + ","
        + Math.round(colour.getGreen() * 255)
        + ","
        + Math.round(colour.getBlue() * 255)
        + ","
        + opacity
        + ")";
  }
}
