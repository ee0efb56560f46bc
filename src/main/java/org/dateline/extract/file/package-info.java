/**
 * Reads what a person saved or copied: HTML files, packed ones, web archives (MHTML) and plain
 * text.
 */
@NullMarked
package org.dateline.extract.file;

import org.jspecify.annotations.NullMarked;
