/**
 * A timeline and the formats that it is written in and read from. Everything that an article or a
 * person wrote is escaped for the place where it stands; nothing here touches the network.
 */
@NullMarked
package org.dateline.export;

import org.jspecify.annotations.NullMarked;
