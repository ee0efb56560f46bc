/** Tests of the room. */
@NullMarked
package org.dateline.desk.demo;

import org.jspecify.annotations.NullMarked;
