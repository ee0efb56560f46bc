package org.dateline.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which hosts are to be left alone, by host and port. A port: the keeper that lasts over a restart
 * is the caller's. Called from several threads.
 */
public interface HostHolds {
  /** The last hold of a host, also one that is over; nothing once it was released. */
  Optional<Hold> holdOf(String hostAndPort);

  /** Holds a host, in place of any hold that it had. */
  void hold(String hostAndPort, Hold hold);

  /** Forgets a host's hold, since it answered again. */
  void release(String hostAndPort);

  /** Holds that last as long as the process. */
  static HostHolds inMemory() {
    Map<String, Hold> holds = new ConcurrentHashMap<>();
    return new HostHolds() {
      @Override
      public Optional<Hold> holdOf(String hostAndPort) {
        return Optional.ofNullable(holds.get(hostAndPort));
      }

      @Override
      public void hold(String hostAndPort, Hold hold) {
        holds.put(hostAndPort, hold);
      }

      @Override
      public void release(String hostAndPort) {
        holds.remove(hostAndPort);
      }
    };
  }
}
