/** Tagging: finding the quoted words, reading typed values, and the claims themselves. */
@NullMarked
package org.dateline.desk.claim;

import org.jspecify.annotations.NullMarked;
