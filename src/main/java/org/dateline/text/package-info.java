/**
 * Text as such: normalising, ranges, language, dates as people write them, word diff, and finding a
 * quote again in another text. Knows {@code model} and the JDK only.
 */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
