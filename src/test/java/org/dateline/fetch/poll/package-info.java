@NullMarked
package org.dateline.fetch.poll;

import org.jspecify.annotations.NullMarked;
