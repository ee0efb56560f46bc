@NullMarked
package org.dateline.extract.page;

import org.jspecify.annotations.NullMarked;
