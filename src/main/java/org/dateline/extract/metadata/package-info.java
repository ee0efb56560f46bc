/** What a page declares about itself in JSON-LD, microdata, OpenGraph and meta tags. */
@NullMarked
package org.dateline.extract.metadata;

import org.jspecify.annotations.NullMarked;
