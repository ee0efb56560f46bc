@NullMarked
package org.dateline.extract.file;

import org.jspecify.annotations.NullMarked;
