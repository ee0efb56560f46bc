/** The newcomer's first minute: the whole job on the sample articles. */
@NullMarked
package org.dateline.desk.demo;

import org.jspecify.annotations.NullMarked;
