/** The archive, tried on real files. */
@NullMarked
package org.dateline.store.archive;

import org.jspecify.annotations.NullMarked;
