/**
 * The one guarded door to the network: fetches pages and feeds politely, and cleans addresses.
 *
 * <p>{@link org.dateline.fetch.PageFetcher} is the only class that connects. Everything that a page
 * or a feed names is content and never reaches a private address; what a person typed may. Results
 * are values, so a caller handles each outcome in a {@code switch}.
 */
@NullMarked
package org.dateline.fetch;

import org.jspecify.annotations.NullMarked;
