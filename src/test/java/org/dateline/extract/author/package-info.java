@NullMarked
package org.dateline.extract.author;

import org.jspecify.annotations.NullMarked;
