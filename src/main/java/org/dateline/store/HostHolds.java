package org.dateline.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which hosts asked to be left alone and for how long; kept over a restart, not logged. */
public final class HostHolds {
  private final Database database;
  private final Clock clock;

  HostHolds(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One host's wish.
   *
   * @param host the host and port, for example {@code news.example:443}
   * @param until when it may be asked again
   * @param reason why, for a person
   */
  public record Hold(String host, Instant until, String reason) {}

  /** The hold on a host that is still in force. */
  public Optional<Hold> on(String host) {
    return active().stream().filter(hold -> hold.host().equals(host)).findFirst();
  }

  /** All holds that are still in force, by host. */
  public List<Hold> active() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM host_hold WHERE held_until > :now ORDER BY host")
            .bind("now", Sql.time(clock.instant()))
            .map((row, context) ->
                new Hold(
                    row.getString("host"), Sql.time(row, "held_until"), row.getString("reason")))
            .list());
  }

  /**
   * Holds a host. A hold that lasts longer already stays: what a server asked for is never
   * shortened.
   */
  public void hold(Hold hold) throws EditRefusedException {
    database.write(
        handle -> {
          Optional<Instant> present =
              handle
                  .createQuery("SELECT held_until FROM host_hold WHERE host = :host")
                  .bind("host", hold.host())
                  .map((row, context) -> Sql.time(row, "held_until"))
                  .findOne();
          if (present.isPresent() && !present.orElseThrow().isBefore(hold.until())) {
            return false;
          }
          handle
              .createUpdate("DELETE FROM host_hold WHERE host = :host")
              .bind("host", hold.host())
              .execute();
          handle
              .createUpdate(
                  "INSERT INTO host_hold (host, held_until, reason) VALUES (:host, :until,"
                      + " :reason)")
              .bind("host", hold.host())
              .bind("until", Sql.time(hold.until()))
              .bind("reason", hold.reason())
              .execute();
          return true;
        },
        written -> {});
  }

  /** Lets a host go, because it answers again or a person says so. */
  public void release(String host) throws EditRefusedException {
    database.write(
        handle ->
            handle
                .createUpdate("DELETE FROM host_hold WHERE host = :host")
                .bind("host", host)
                .execute(),
        written -> {});
  }
}
