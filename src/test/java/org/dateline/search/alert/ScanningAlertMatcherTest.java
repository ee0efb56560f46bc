package org.dateline.search.alert;

import org.dateline.search.IndexSettings;

class ScanningAlertMatcherTest extends AlertMatcherContract {
  @Override
  AlertMatcher matcher(IndexSettings settings) {
    return new ScanningAlertMatcher(settings);
  }
}
