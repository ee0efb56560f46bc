package org.dateline.store.archive;

import java.io.IOException;

/** Why something cannot be read back from the archive; the message is one sentence. */
public final class ArchiveDamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  ArchiveDamagedException(String sentence) {
    super(sentence);
  }

  ArchiveDamagedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
