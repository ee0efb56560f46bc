package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dateline.model.BrowserAccess;
import org.dateline.model.PairedBrowser;

/** The tables of the browsers that may hand pages over. */
final class BrowserTables {
  private BrowserTables() {}

  static final class Paired extends RecordTable<PairedBrowser> {
    Paired() {
      super(
          ObjectKind.PAIRED_BROWSER,
          PairedBrowser.class,
          "paired_browser",
          List.of("id"),
          List.of("name", "origin", "token_sha256", "paired_at"));
    }

    @Override
    List<Object> key(PairedBrowser browser) {
      return List.of(browser.id());
    }

    @Override
    List<Object> columns(PairedBrowser browser) {
      return List.of(browser.name(), browser.origin(), browser.tokenSha256(), browser.pairedAt());
    }

    @Override
    PairedBrowser read(ResultSet row) throws SQLException {
      return browser(row);
    }

    static PairedBrowser browser(ResultSet row) throws SQLException {
      return new PairedBrowser(
          Sql.id(row, "id"),
          row.getString("name"),
          row.getString("origin"),
          row.getString("token_sha256"),
          Sql.time(row, "paired_at"));
    }
  }

  /** One row for the workspace. */
  static final class Access extends RecordTable<BrowserAccess> {
    static final String ONLY = "browsers";

    Access() {
      super(
          ObjectKind.BROWSER_ACCESS,
          BrowserAccess.class,
          "browser_access",
          List.of("id"),
          List.of("enabled", "port"));
    }

    @Override
    List<Object> key(BrowserAccess access) {
      return List.of(ONLY);
    }

    @Override
    List<Object> columns(BrowserAccess access) {
      return List.of(access.enabled(), access.port());
    }

    @Override
    List<Object> keyOf(String id) {
      return List.of(id);
    }

    @Override
    BrowserAccess read(ResultSet row) throws SQLException {
      return new BrowserAccess(row.getBoolean("enabled"), row.getInt("port"));
    }
  }
}
