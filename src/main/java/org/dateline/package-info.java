/** Dateline: track the coverage, tag the claims, export the timeline. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
