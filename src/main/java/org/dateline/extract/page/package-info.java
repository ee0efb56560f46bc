/** A page as the rules see it: decoded, parsed once, measured once. */
@NullMarked
package org.dateline.extract.page;

import org.jspecify.annotations.NullMarked;
