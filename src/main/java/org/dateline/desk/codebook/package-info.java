/** Reads and writes codebooks: the claim types that a newsroom works with. */
@NullMarked
package org.dateline.desk.codebook;

import org.jspecify.annotations.NullMarked;
