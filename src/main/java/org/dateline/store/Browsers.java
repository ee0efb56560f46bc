package org.dateline.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.BrowserAccess;
import org.dateline.model.PairedBrowser;

/**
 * The browsers that may hand pages over. Logged but never undone: an undo must not give access back
 * that a person took away.
 */
public final class Browsers {
  private final Journal journal;
  private final Tables tables;

  Browsers(Journal journal) {
    this.journal = journal;
    this.tables = journal.tables();
  }

  /** Whether browsers may hand pages over. */
  public BrowserAccess access() {
    return journal
        .database()
        .read(handle -> tables.browserAccess.find(handle, BrowserTables.Access.ONLY))
        .orElse(BrowserAccess.OFF);
  }

  /** Lets browsers hand pages over, or no longer. */
  public void setAccess(BrowserAccess access) throws EditRefusedException {
    journal.record(
        access.enabled() ? "Let browsers hand pages over" : "Let no browser hand pages over",
        edit -> {
          Optional<BrowserAccess> before =
              edit.find(tables.browserAccess, BrowserTables.Access.ONLY);
          return before.isPresent()
              ? edit.update(tables.browserAccess, before.get(), access)
              : edit.create(tables.browserAccess, access);
        });
  }

  /** The paired browsers, the first first. */
  public List<PairedBrowser> list() {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT * FROM paired_browser ORDER BY paired_at, id")
                .map((row, context) -> BrowserTables.Paired.browser(row))
                .list());
  }

  /**
   * Adds a browser.
   *
   * @param tokenSha256 the hash of its token
   */
  public PairedBrowser add(String name, String origin, String tokenSha256)
      throws EditRefusedException {
    return journal.record(
        "Pair a browser",
        edit ->
            edit.create(
                tables.pairedBrowsers,
                new PairedBrowser(journal.newId(), name, origin, tokenSha256, edit.at())));
  }

  /**
   * Takes a browser's access away.
   *
   * @throws EditRefusedException where there is no such browser
   */
  public void revoke(UUID id) throws EditRefusedException {
    journal.record(
        "Revoke a browser",
        edit -> {
          PairedBrowser browser =
              edit.find(tables.pairedBrowsers, id.toString())
                  .orElseThrow(() -> new EditRefusedException("This browser is not paired."));
          edit.delete(tables.pairedBrowsers, browser);
          return browser;
        });
  }
}
