package org.dateline.export.wacz;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The key by which an index of web archives is sorted (SURT: sort-friendly URI reordering
 * transform): the host's parts from the right, without {@code www}, all in lower case, the query's
 * parameters sorted by name. As the readers of WACZ make it, so that they find it.
 */
final class SortKey {
  private SortKey() {}

  /** The key of an {@code http} or {@code https} address; any other address is its own key. */
  static String of(String address) {
    URI uri;
    try {
      uri = new URI(address.replaceFirst("^(?i)(https?://)www\\d*\\.", "$1"));
    } catch (URISyntaxException odd) {
      return plain(address);
    }
    if (uri.getRawAuthority() == null || uri.getHost() == null) {
      return plain(address);
    }
    List<String> host = Arrays.asList(uri.getHost().split("\\.", -1));
    Collections.reverse(host);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + sorted(uri.getRawQuery());
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return plain(String.join(",", host) + port + ")" + path + query);
  }

  private static String sorted(String query) {
    return Arrays.stream(query.split("&", -1))
        .sorted(Comparator.comparing(parameter -> parameter.split("=", 2)[0]))
        .collect(Collectors.joining("&"));
  }

  /** No key may have a space in it: it would end there. */
  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("\\s", "%20");
  }
}
