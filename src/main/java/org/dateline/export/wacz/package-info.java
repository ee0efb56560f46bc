/** Web archives in one file (WACZ 1.1.1), readable by replayweb.page. */
@NullMarked
package org.dateline.export.wacz;

import org.jspecify.annotations.NullMarked;
