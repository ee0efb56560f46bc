package org.dateline.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each site's robots.txt says (RFC 9309), kept for a day at most. 4xx allows all, 5xx and no
 * answer forbid all; of a long file the first 500 KiB count. Safe for several threads.
 */
final class RobotsRules {
  /** How much of a robots.txt is read, in bytes. */
  static final int READ = 500 << 10;

  private static final String NAME = "dateline";
  private static final Duration KEPT = Duration.ofDays(1);

  /** A site that is out of order is asked again sooner. */
  private static final Duration KEPT_AFTER_TROUBLE = Duration.ofMinutes(10);

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
  private static final int SITES = 2_000;

  /**
   * The rules of one site.
   *
   * @param parsed what it says
   * @param readable whether it could be read at all
   */
  record Rules(BaseRobotRules parsed, boolean readable) {
    boolean allow(URI page) {
      return parsed.isAllowed(page.toString());
    }

    /** The pause that it asks for, within reason. */
    Duration delay() {
      long millis = parsed.getCrawlDelay();
      return millis <= 0
          ? Duration.ZERO
          : Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
    }
  }

  private record Kept(Rules rules, Instant until) {}

  private final Map<String, Kept> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > SITES;
        }
      };

  /** Where the rules for a page are. */
  static URI addressFor(URI page) {
    return URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/robots.txt");
  }

  /** The rules at this address, where they are known and fresh. */
  synchronized Optional<Rules> known(URI robots, Instant now) {
    return Optional.ofNullable(kept.get(robots.toString()))
        .filter(entry -> now.isBefore(entry.until()))
        .map(Kept::rules);
  }

  /** Reads and keeps the rules that came with this status. */
  synchronized Rules read(URI robots, int status, Payload body, Instant now) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    Rules rules;
    if (status >= 200 && status < 300) {
      byte[] start = Arrays.copyOf(body.bytes(), Math.min(body.length(), READ));
      rules =
          new Rules(
              parser.parseContent(robots.toString(), start, "text/plain", List.of(NAME)), true);
    } else if (status >= 300 && status < 500) {
      rules = new Rules(parser.failedFetch(404), true);
    } else {
      rules = new Rules(parser.failedFetch(503), false);
    }
    kept.put(
        robots.toString(), new Kept(rules, now.plus(rules.readable() ? KEPT : KEPT_AFTER_TROUBLE)));
    return rules;
  }
}
