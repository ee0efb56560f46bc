/** Tests of the build and of the whole. */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
