/** Tests of text as such. */
@NullMarked
package org.dateline.text;

import org.jspecify.annotations.NullMarked;
