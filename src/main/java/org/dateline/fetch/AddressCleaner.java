package org.dateline.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link MatchKey}s: the same for all addresses of one article, whatever its tracking
 * parameters, scheme, AMP or mobile form. The address that was fetched is evidence and is never
 * changed by this. Safe for several threads.
 */
public final class AddressCleaner {
  /** Hosts of caches that carry the real address in their path. */
  private static final Pattern GOOGLE_AMP =
      Pattern.compile("^(?:www\\.)?(?:google\\.[a-z.]+|bing\\.com)/amp/(s/)?(.+)$");

  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "^[^/]+\\.(?:cdn\\.ampproject\\.org|bing-amp\\.com)/(?:[a-z]/|wp/)?(s/)?(.+)$");
  private static final Pattern MOBILE =
      Pattern.compile("^(?:www|m|mobile|mobil|touch|amp|wap)\\.(.+)$");
  private static final Pattern MOBILE_INSIDE =
      Pattern.compile("^([a-z-]{2,12})\\.(?:m|amp)\\.(.+)$");
  private static final Pattern HOME =
      Pattern.compile("^(?:|/|/(?:index|default|home)(?:\\.[a-z]{3,5})?/?)$");

  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  private final TrackingParameters tracking;

  private AddressCleaner(TrackingParameters tracking) {
    this.tracking = tracking;
  }

  /** With the list of tracking parameters that the program ships. */
  public static AddressCleaner shipped() {
    return new AddressCleaner(TrackingParameters.shipped());
  }

  /** The key of an address; an address that cannot be read is its own key. */
  public MatchKey keyOf(String address) {
    try {
      return keyOf(WebAddress.plain(URI.create(address.strip())));
    } catch (BadAddressException | IllegalArgumentException unreadable) {
      try {
        return keyOf(WebAddress.typed(address));
      } catch (BadAddressException noAddress) {
        return new MatchKey(address.strip());
      }
    }
  }

  /** The key of an address in plain form, as {@link WebAddress} gives it. */
  public MatchKey keyOf(URI plain) {
    URI address = unwrapped(plain);
    String host = siteHost(address.getHost());
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return new MatchKey(host + port + cleanPath(address) + cleanQuery(host, address.getRawQuery()));
  }

  /**
   * The keys of a page, the best first: what it calls itself where that is plausible, then where it
   * answered, then what was asked for. An article known under any of them is the same.
   *
   * @param requested the address that was asked for
   * @param answered the address that answered
   * @param canonical what the page gives as its own address, as it stands there
   */
  public List<MatchKey> keysOf(URI requested, URI answered, Optional<String> canonical) {
    Set<MatchKey> keys = new LinkedHashSet<>();
    canonical
        .flatMap(named -> plausible(answered, named))
        .ifPresent(named -> keys.add(keyOf(named)));
    keys.add(keyOf(answered));
    keys.add(keyOf(requested));
    return List.copyOf(keys);
  }

  /**
   * What a page gives as its own address, where that can be believed: on the same site, not the
   * home page, and not merely the section above the page.
   *
   * @param answered the address that answered
   * @param canonical the address as it stands in the page, also relative
   */
  public Optional<URI> plausible(URI answered, String canonical) {
    URI named;
    try {
      named = unwrapped(WebAddress.resolve(answered, canonical));
    } catch (BadAddressException noAddress) {
      return Optional.empty();
    }
    URI page = unwrapped(answered);
    boolean sameSite = HostGate.site(named).equals(HostGate.site(page));
    boolean home = isHome(named) && !isHome(page);
    return sameSite && !home && !isSectionOf(named, page) ? Optional.of(named) : Optional.empty();
  }

  /** Whether the address is a site's home page. */
  private boolean isHome(URI address) {
    return HOME.matcher(cleanPath(address)).matches()
        && cleanQuery(siteHost(address.getHost()), address.getRawQuery()).isEmpty();
  }

  /** Whether one address is a folder above the other, and no slug of its own. */
  private boolean isSectionOf(URI named, URI page) {
    String section = cleanPath(named);
    String path = cleanPath(page);
    boolean above = path.startsWith(section + "/");
    String last = section.substring(section.lastIndexOf('/') + 1);
    boolean slug = last.length() > 24 || last.chars().filter(c -> c == '-').count() >= 3;
    return above && !slug && !last.matches(".*\\d{4,}.*") && named.getRawQuery() == null;
  }

  /** The address behind an AMP cache's. */
  private static URI unwrapped(URI address) {
    String path = Optional.ofNullable(address.getRawPath()).orElse("");
    String whole = address.getHost() + path;
    for (Pattern cache : List.of(GOOGLE_AMP, AMP_CACHE)) {
      Matcher wrapped = cache.matcher(whole);
      if (wrapped.matches()) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        try {
          URI inner =
              WebAddress.plain(
                  URI.create(
                      (wrapped.group(1) == null ? "http://" : "https://")
                          + wrapped.group(2)
                          + query));
          return inner.getHost().indexOf('.') > 0 ? inner : address;
        } catch (BadAddressException | IllegalArgumentException notWrapped) {
          return address;
        }
      }
    }
    return address;
  }

  /** The host without {@code www}, and without what makes it the mobile or the AMP one. */
  private static String siteHost(String host) {
    String site = host.toLowerCase(Locale.ROOT);
    if (IpLiterals.looksLikeIpv4(site) || site.startsWith("[")) {
      return site;
    }
    for (Matcher mobile = MOBILE.matcher(site);
        mobile.matches() && mobile.group(1).indexOf('.') > 0;
        mobile = MOBILE.matcher(site)) {
      site = mobile.group(1);
    }
    Matcher inside = MOBILE_INSIDE.matcher(site);
    return inside.matches() && inside.group(2).indexOf('.') > 0
        ? inside.group(1) + "." + inside.group(2)
        : site;
  }

  private static String cleanPath(URI address) {
    String path = evenEscapes(Optional.ofNullable(address.getRawPath()).orElse(""));
    path = path.replaceAll("/{2,}", "/");
    path = path.replaceFirst("(?i);(?:jsessionid|phpsessid|sid)=[^/;]*", "");
    path = path.replaceFirst("(?i)/index\\.html?$", "/");
    path = path.replaceFirst("(?i)\\.amp(\\.html?)?$", "$1");
    path = path.replaceFirst("(?i)/amp(\\.html?)?/?$", "");
    path = path.replaceFirst("(?i)^/amp/(?=.)", "/");
    path = path.replaceFirst("/+$", "");
    return path;
  }

  private String cleanQuery(String host, @Nullable String rawQuery) {
    if (rawQuery == null || rawQuery.isEmpty()) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : rawQuery.split("[&;]", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      String value = equals < 0 ? "" : parameter.substring(equals + 1);
      if (!parameter.isEmpty() && !tracking.contain(host, evenEscapes(name), value)) {
        kept.add(evenEscapes(name) + "=" + evenEscapes(value));
      }
    }
    kept.sort(null);
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  /** Escapes in one way: letters, digits and {@code -._~} never, the rest in upper case. */
  private static String evenEscapes(String part) {
    return ESCAPE
        .matcher(part)
        .replaceAll(escape -> {
          int unit = Integer.parseInt(escape.group(1), 16);
          boolean plain =
              unit < 0x80 && (Character.isLetterOrDigit(unit) || "-._~".indexOf(unit) >= 0);
          return plain
              ? new String(new byte[] {(byte) unit}, StandardCharsets.US_ASCII)
              : escape.group().toUpperCase(Locale.ROOT);
        });
  }
}
