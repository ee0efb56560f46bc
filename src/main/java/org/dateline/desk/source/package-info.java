/**
 * Following feeds, sitemaps and pages: adding them, asking them politely, capturing what is new.
 */
@NullMarked
package org.dateline.desk.source;

import org.jspecify.annotations.NullMarked;
