package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a timeline in one format.
 *
 * <pre>{@code
 * ExportReport report = ExportFormat.HTML.writer().write(timeline, stream);
 * }</pre>
 *
 * <p>Writers keep nothing between calls and are safe for use by several threads.
 */
public sealed interface TimelineWriter
    permits HtmlTimelineWriter,
        CsvTimelineWriter,
        TimelineJsJsonWriter,
        TimelineJsCsvWriter,
        WebAnnotationWriter,
        MarkdownTimelineWriter {
  /**
   * Writes it in UTF-8. The stream is flushed and left open.
   *
   * @return what was written, and what was left out with the reason
   * @throws IOException where the stream breaks
   */
  ExportReport write(Timeline timeline, OutputStream stream) throws IOException;
}
