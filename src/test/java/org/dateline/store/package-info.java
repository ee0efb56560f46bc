/** The workspace, tried on real files. */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
