package org.dateline.extract.file;

import org.dateline.extract.ExtractedArticle;
import org.dateline.extract.PageSource;

/** What a file or a paste holds. */
public sealed interface SavedPage {
  /**
   * A page that an extractor can read.
   *
   * @param page its HTML, unpacked, with the address that it was saved from where the file says it
   * @param original the file's own bytes, the evidence; not copied, must not be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // files are large and never compared
  record Html(PageSource page, byte[] original) implements SavedPage {}

  /**
   * Plain text, read as an article: the first line is its headline.
   *
   * @param article the text in blocks
   * @param original the file's own bytes, the evidence; not copied, must not be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // files are large and never compared
  record Text(ExtractedArticle article, byte[] original) implements SavedPage {}

  /**
   * Nothing that can be read.
   *
   * @param sentence one sentence for the person that says why
   */
  record Unreadable(String sentence) implements SavedPage {}
}
