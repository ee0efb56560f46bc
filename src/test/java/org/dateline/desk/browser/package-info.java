@NullMarked
package org.dateline.desk.browser;

import org.jspecify.annotations.NullMarked;
