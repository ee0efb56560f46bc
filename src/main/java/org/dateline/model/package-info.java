/**
 * The records and sealed types that every room speaks. Knows the JDK only.
 *
 * <p>Text is NFC with {@code \\n} line ends; every offset is a count of UTF-16 units into it.
 * Instants are UTC.
 */
@NullMarked
package org.dateline.model;

import org.jspecify.annotations.NullMarked;
