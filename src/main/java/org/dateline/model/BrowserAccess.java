package org.dateline.model;

/**
 * Whether browsers may hand pages over.
 *
 * @param enabled whether the program listens for them while its window is open
 * @param port the port on loopback that paired browsers know; 0 where none was chosen yet
 */
public record BrowserAccess(boolean enabled, int port) {
  /** As it is before a person switches it on. */
  public static final BrowserAccess OFF = new BrowserAccess(false, 0);
}
