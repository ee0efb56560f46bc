/**
 * The use cases: capture, annotate, find, publish, care; they wire the rooms below and know no
 * screen.
 */
@NullMarked
package org.dateline.desk;

import org.jspecify.annotations.NullMarked;
