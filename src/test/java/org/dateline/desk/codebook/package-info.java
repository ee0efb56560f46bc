/** Tests of the codebook file. */
@NullMarked
package org.dateline.desk.codebook;

import org.jspecify.annotations.NullMarked;
