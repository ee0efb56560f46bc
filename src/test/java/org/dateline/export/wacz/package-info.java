@NullMarked
package org.dateline.export.wacz;

import org.jspecify.annotations.NullMarked;
