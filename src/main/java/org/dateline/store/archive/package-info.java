/**
 * The archive of what was fetched: WARC files (ISO 28500), written once, read back by file and
 * offset.
 */
@NullMarked
package org.dateline.store.archive;

import org.jspecify.annotations.NullMarked;
