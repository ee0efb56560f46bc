package org.dateline.model;

import java.util.Locale;

/** How a capture came. */
public enum CaptureOrigin {
  /** The program fetched it from its address. */
  ADDRESS,
  /** A person's browser displayed it and handed over what it displayed. */
  BROWSER,
  /** A person saved it as a file and gave that. */
  FILE,
  /** A person pasted its words. */
  PASTE,
  /** Another program wrote it down. */
  IMPORT;

  /** The name in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it shows what the address answers at that time. */
  public boolean showsAddress() {
    return this == ADDRESS || this == BROWSER;
  }
}
