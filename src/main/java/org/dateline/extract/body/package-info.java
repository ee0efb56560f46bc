/** Which parts of a page are the article's text, rule by rule. */
@NullMarked
package org.dateline.extract.body;

import org.jspecify.annotations.NullMarked;
