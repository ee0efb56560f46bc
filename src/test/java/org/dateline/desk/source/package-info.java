@NullMarked
package org.dateline.desk.source;

import org.jspecify.annotations.NullMarked;
