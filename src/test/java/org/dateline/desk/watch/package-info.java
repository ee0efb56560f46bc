/** Tests of saved searches and alerts. */
@NullMarked
package org.dateline.desk.watch;

import org.jspecify.annotations.NullMarked;
