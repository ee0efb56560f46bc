/** Saved searches that watch: which of them a new article answers, and when a person is told. */
@NullMarked
package org.dateline.search.alert;

import org.jspecify.annotations.NullMarked;
