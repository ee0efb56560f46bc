package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which hosts asked to be left alone and for how long; kept over a restart, not logged. All are
 * held in memory, too, since each request asks for its host's; one process at a time has a
 * workspace.
 */
public final class HostHolds {
  private final Database database;
  private final Clock clock;
  private final Map<String, Hold> byHost = new ConcurrentHashMap<>();

  HostHolds(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database
        .read(handle ->
            handle.createQuery("SELECT * FROM host_hold").map((row, context) -> hold(row)).list())
        .forEach(hold -> byHost.put(hold.host(), hold));
  }

  /**
   * One host's wish.
   *
   * @param host the host and port, for example {@code news.example:443}
   * @param until when it may be asked again
   * @param strikes how many times in a row it has asked for a pause
   */
  public record Hold(String host, Instant until, int strikes) {}

  /** The last hold of a host, also one that is over; nothing once it was released. */
  public Optional<Hold> last(String host) {
    return Optional.ofNullable(byHost.get(host));
  }

  /** All holds that are still in force, by host. */
  public List<Hold> active() {
    Instant now = clock.instant();
    return byHost.values().stream()
        .filter(hold -> hold.until().isAfter(now))
        .sorted(Comparator.comparing(Hold::host))
        .toList();
  }

  private static Hold hold(ResultSet row) throws SQLException {
    return new Hold(row.getString("host"), Sql.time(row, "held_until"), row.getInt("strikes"));
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
          Instant until =
              present.filter(longer -> longer.isAfter(hold.until())).orElse(hold.until());
          handle
              .createUpdate("DELETE FROM host_hold WHERE host = :host")
              .bind("host", hold.host())
              .execute();
          handle
              .createUpdate(
                  "INSERT INTO host_hold (host, held_until, strikes) VALUES (:host, :until,"
                      + " :strikes)")
              .bind("host", hold.host())
              .bind("until", Sql.time(until))
              .bind("strikes", hold.strikes())
              .execute();
          return new Hold(hold.host(), Sql.stored(until), hold.strikes());
        },
        written -> byHost.put(written.host(), written));
  }

  /** Lets a host go, because it answers again or a person says so. */
  public void release(String host) throws EditRefusedException {
    database.write(
        handle ->
            handle
                .createUpdate("DELETE FROM host_hold WHERE host = :host")
                .bind("host", host)
                .execute(),
        written -> byHost.remove(host));
  }
}
