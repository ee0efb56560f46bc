@NullMarked
package org.dateline.extract.date;

import org.jspecify.annotations.NullMarked;
