/**
 * The command line: thin commands over the use cases. Data on standard output, words on standard
 * error.
 */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;
