package org.dateline.fetch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.fetch.Exchange;
import org.dateline.fetch.HttpDate;
import org.dateline.fetch.RetryAfter;

/**
 * How long an answer asks to be left alone, by its headers (RFC 9111, RFC 9110).
 *
 * @param maxAge from {@code Cache-Control}, less the {@code Age} that the answer already had
 * @param expires from {@code Expires}, counted from the server's own {@code Date}; nothing where it
 *     lies in the past or is no date, as in {@code Expires: 0}
 * @param retryAfter when a pause is over that the server asked for
 */
public record Freshness(
    Optional<Duration> maxAge, Optional<Duration> expires, Optional<Instant> retryAfter) {
  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d+)");

  /** More seconds than this are as good as for ever. */
  private static final long FOR_EVER = Duration.ofDays(3_650).toSeconds();

  /** Says nothing. */
  public static Freshness none() {
    return new Freshness(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What an answer says. */
  public static Freshness of(Exchange answer) {
    Instant now = answer.at();
    String cacheControl =
        String.join(",", answer.headers("Cache-Control")).toLowerCase(Locale.ROOT);
    boolean uncached = cacheControl.contains("no-cache") || cacheControl.contains("no-store");
    Optional<Duration> maxAge =
        uncached
            ? Optional.empty()
            : Optional.of(MAX_AGE.matcher(cacheControl))
                .filter(Matcher::find)
                .map(found -> seconds(found.group(1)))
                .map(age ->
                    age.minus(answer.header("Age").map(Freshness::age).orElse(Duration.ZERO)))
                .filter(Duration::isPositive);
    Instant sent = answer.header("Date").flatMap(date -> HttpDate.parse(date, now)).orElse(now);
    Optional<Duration> expires =
        uncached
            ? Optional.empty()
            : answer
                .header("Expires")
                .flatMap(date -> HttpDate.parse(date, now))
                .map(date -> Duration.between(sent, date))
                .filter(Duration::isPositive);
    return new Freshness(
        maxAge,
        expires,
        answer.header("Retry-After").flatMap(value -> RetryAfter.parse(value, now)));
  }

  private static Duration age(String header) {
    return header.strip().matches("\\d+") ? seconds(header.strip()) : Duration.ZERO;
  }

  private static Duration seconds(String digits) {
    return Duration.ofSeconds(
        digits.length() > 9 ? FOR_EVER : Math.min(FOR_EVER, Long.parseLong(digits)));
  }

  /** The longest of what is said as a length. */
  Duration longest() {
    return List.of(maxAge, expires).stream()
        .flatMap(Optional::stream)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
