/** What is in the workspace, for reading and sorting: articles, texts, stories. */
@NullMarked
package org.dateline.desk.library;

import org.jspecify.annotations.NullMarked;
