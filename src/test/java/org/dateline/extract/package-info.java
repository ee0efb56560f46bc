/** Tests of extraction, on pages written for them. */
@NullMarked
package org.dateline.extract;

import org.jspecify.annotations.NullMarked;
