package org.dateline.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The host names that content led to and that are being connected to right now: as long as a name
 * is watched, {@link GuardedResolver} gives no private address for it. Safe for several threads.
 */
final class PublicOnlyHosts {
  /**
   * The one register that the machine's resolver reads. Java makes that resolver itself, once, and
   * hands nothing to it, so this is the only way to it.
   */
  static final PublicOnlyHosts SHARED = new PublicOnlyHosts();

  private final Map<String, Integer> watched = new ConcurrentHashMap<>();

  /** Watches a name until the watch is closed; watches of one name add up. */
  Watch watch(String host) {
    String key = key(host);
    watched.merge(key, 1, Integer::sum);
    return () -> watched.computeIfPresent(key, (name, count) -> count == 1 ? null : count - 1);
  }

  /** Whether private addresses of this name must be left out now. */
  boolean watches(String host) {
    return watched.containsKey(key(host));
  }

  private static String key(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Ends a watch. */
  @FunctionalInterface
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
