/** Tests of finding. */
@NullMarked
package org.dateline.desk.find;

import org.jspecify.annotations.NullMarked;
