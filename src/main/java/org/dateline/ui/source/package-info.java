/** The page of the client on which a person sees and decides what is followed. */
@NullMarked
package org.dateline.ui.source;

import org.jspecify.annotations.NullMarked;
