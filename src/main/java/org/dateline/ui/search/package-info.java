/** What a person does with search in the window: narrow, complete, save, be told. */
@NullMarked
package org.dateline.ui.search;

import org.jspecify.annotations.NullMarked;
