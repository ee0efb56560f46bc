/**
 * What a feed says: RSS, RDF, Atom, JSON Feed and news sitemaps become one {@link
 * org.dateline.fetch.feed.Feed}; lists of feeds are read from OPML and written to it.
 */
@NullMarked
package org.dateline.fetch.feed;

import org.jspecify.annotations.NullMarked;
