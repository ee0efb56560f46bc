/** Tests of the formats. */
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
