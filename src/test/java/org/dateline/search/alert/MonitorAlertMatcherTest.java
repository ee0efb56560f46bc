package org.dateline.search.alert;

import org.dateline.search.IndexSettings;

class MonitorAlertMatcherTest extends AlertMatcherContract {
  @Override
  AlertMatcher matcher(IndexSettings settings) {
    return new MonitorAlertMatcher(settings);
  }
}
