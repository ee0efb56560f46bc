package org.dateline.fetch;

/**
 * The cleaned address by which the same article is recognised under other addresses. For comparing
 * only: it has no scheme and is nothing to fetch.
 *
 * @param value for example {@code example.com/2021/09/08/story?id=7}
 */
public record MatchKey(String value) {
  @Override
  public String toString() {
    return value;
  }
}
