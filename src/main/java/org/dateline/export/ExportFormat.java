package org.dateline.export;

import java.util.Locale;
import java.util.Optional;

/** The formats that a timeline is written in. */
public enum ExportFormat {
  HTML("timeline.html", "Web page", "text/html"),
  CSV("timeline.csv", "Spreadsheet (CSV)", "text/csv"),
  TIMELINEJS("timeline.timelinejs.json", "TimelineJS (JSON)", "application/json"),
  TIMELINEJS_CSV("timeline.timelinejs.csv", "TimelineJS (CSV)", "text/csv"),
  JSONLD("annotations.jsonld", "Web annotations (JSON-LD)", "application/ld+json"),
  MARKDOWN("timeline.md", "Markdown", "text/markdown");

  private final String fileName;
  private final String title;
  private final String mediaType;

  ExportFormat(String fileName, String title, String mediaType) {
    this.fileName = fileName;
    this.title = title;
    this.mediaType = mediaType;
  }

  /** The name on the command line: lower case, words joined by a hyphen. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format with that {@link #label()}, or nothing where there is none. */
  public static Optional<ExportFormat> ofLabel(String label) {
    for (ExportFormat format : values()) {
      if (format.label().equals(label)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The name of the file where several formats are written into one folder. */
  public String fileName() {
    return fileName;
  }

  /** The name on screen. */
  public String title() {
    return title;
  }

  /** The media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What writes this format. */
  public TimelineWriter writer() {
    return switch (this) {
      case HTML -> new HtmlTimelineWriter();
      case CSV -> new CsvTimelineWriter();
      case TIMELINEJS -> new TimelineJsJsonWriter();
      case TIMELINEJS_CSV -> new TimelineJsCsvWriter();
      case JSONLD -> new WebAnnotationWriter();
      case MARKDOWN -> new MarkdownTimelineWriter();
    };
  }
}
