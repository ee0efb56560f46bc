/** Tests of the records. */
@NullMarked
package org.dateline.model;

import org.jspecify.annotations.NullMarked;
