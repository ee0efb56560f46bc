/** Tests of alerts. */
@NullMarked
package org.dateline.search.alert;

import org.jspecify.annotations.NullMarked;
