/**
 * How text becomes terms: one analysis for each language beside an exact form that folds case and
 * marks.
 */
@NullMarked
package org.dateline.search.analysis;

import org.jspecify.annotations.NullMarked;
