package org.dateline.ui.shell;

import java.util.Optional;
import org.dateline.desk.find.Days;
import org.dateline.search.BarWidth;
import org.dateline.search.Facet;
import org.dateline.ui.search.ResultHead;

/** What a person wants of a list of results: what its head asks for, and its facets. */
interface ResultRequests extends ResultHead.Requests {
  /** Take a facet's value in, or out where it was in. */
  void toggle(Facet facet, String value);

  /** Show what was published in some days only, or in all. */
  void days(Optional<Days> days);

  /** Let each bar cover so much time, or what fits. */
  void bars(Optional<BarWidth> width);
}
