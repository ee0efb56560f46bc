/** Tests of searching, on real indexes in temporary folders. */
@NullMarked
package org.dateline.search;

import org.jspecify.annotations.NullMarked;
