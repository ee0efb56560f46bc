/** Taking pages over from a person's own browser: a door on loopback, pairing, the extension. */
@NullMarked
package org.dateline.desk.browser;

import org.jspecify.annotations.NullMarked;
