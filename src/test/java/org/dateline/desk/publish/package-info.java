@NullMarked
package org.dateline.desk.publish;

import org.jspecify.annotations.NullMarked;
