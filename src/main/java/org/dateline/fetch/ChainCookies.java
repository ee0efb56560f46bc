package org.dateline.fetch;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cookies of one chain of redirects: some sites lead in circles until theirs comes back. They
 * go only to the very host that set them and are forgotten with the chain. Used by one thread.
 */
final class ChainCookies {
  private static final int MOST = 50;
  private static final int LONGEST = 4_096;

  private final Map<String, Map<String, String>> byHost = new HashMap<>();

  /** Remembers what an answer sets; whether that was anything new. */
  boolean remember(Exchange answer) {
    boolean news = false;
    for (String line : answer.headers("Set-Cookie")) {
      String pair = line.split(";", 2)[0].strip();
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.length() <= LONGEST && pair.chars().allMatch(c -> c > 31 && c < 127)) {
        Map<String, String> cookies =
            byHost.computeIfAbsent(key(answer.address()), host -> new LinkedHashMap<>());
        String name = pair.substring(0, equals).strip();
        if (cookies.size() < MOST || cookies.containsKey(name)) {
          String value = pair.substring(equals + 1).strip();
          news |= !value.equals(cookies.put(name, value));
        }
      }
    }
    return news;
  }

  /** The header to send to an address, where there is anything to send. */
  Optional<Header> headerFor(URI address) {
    Map<String, String> cookies = byHost.getOrDefault(key(address), Map.of());
    List<String> pairs =
        cookies.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).toList();
    String line = String.join("; ", pairs);
    return pairs.isEmpty() || line.length() > 2 * LONGEST
        ? Optional.empty()
        : Optional.of(new Header("Cookie", line));
  }

  private static String key(URI address) {
    return address.getScheme() + "://" + WebAddress.hostAndPort(address);
  }
}
