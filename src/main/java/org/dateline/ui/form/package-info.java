/** The form of a claim, made from the codebook. */
@NullMarked
package org.dateline.ui.form;

import org.jspecify.annotations.NullMarked;
