package org.dateline.desk.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.dateline.desk.capture.Capturing;
import org.dateline.desk.job.Jobs;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.PageFetcher;
import org.dateline.fetch.WebAddress;
import org.dateline.fetch.feed.Opml;
import org.dateline.fetch.poll.PageLinks;
import org.dateline.fetch.poll.PollPolicy;
import org.dateline.model.Capture;
import org.dateline.model.Source;
import org.dateline.model.SourceKind;
import org.dateline.store.EditRefusedException;
import org.dateline.store.NewSource;
import org.dateline.store.Poll;
import org.dateline.store.PollRecord;
import org.dateline.store.SourceCounts;
import org.dateline.store.SourceEntry;
import org.dateline.store.SourceListing;
import org.dateline.store.Workspace;

/**
 * What a person follows: finding, adding, changing and removing sources, and lists of them for
 * other readers. Blocking; safe for use by several threads.
 *
 * <pre>{@code
 * switch (following.look("harbour.example", Optional.empty(), Optional.empty())) {
 *   case SourceLook.Ready ready -> following.follow(ready.draft());
 *   case SourceLook.NamesFeeds names -> following.follow(names.drafts().getFirst());
 *   case SourceLook.Known known -> show(known.source());
 *   case SourceLook.Nothing nothing -> say(nothing.sentence());
 * }
 * }</pre>
 */
public final class Following {
  /** How many entries that failed a log tells of. */
  private static final int FAILED = 100;

  /** How many documents of a source are listed. */
  private static final int DOCUMENTS = 1_000;

  /** Nobody needs to ask more often than every minute, nor less often than every month. */
  private static final int MOST_MINUTES = 31 * 24 * 60;

  private final Workspace workspace;
  private final Clock clock;
  private final SourceFinder finder;
  private final DocumentKeeping keeping;
  private final Polling polling;
  private final SourceSchedule schedule;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param workspace where it is kept
   * @param fetcher the door to the network
   * @param capturing what brings articles in
   * @param jobs where rounds are seen
   * @param clock what tells when a source is due
   */
  public Following(
      Workspace workspace, PageFetcher fetcher, Capturing capturing, Jobs jobs, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
    SourceReader reader = new SourceReader();
    SourcePoll poll =
        new SourcePoll(
            workspace.polls(),
            fetcher,
            reader,
            new PollPolicy(RandomGenerator.getDefault()::nextDouble),
            clock);
    this.keeping = new DocumentKeeping(workspace);
    this.finder = new SourceFinder(workspace.sources(), fetcher, reader, poll, clock);
    this.polling =
        new Polling(
            workspace.sources(),
            workspace.polls(),
            poll,
            keeping,
            new EntryCapture(workspace, capturing, clock),
            clock);
    this.schedule = new SourceSchedule(workspace.polls(), polling, jobs, clock);
    polling.onPolled(this::announce);
  }

  /** Giving sources their turn. */
  public Polling polling() {
    return polling;
  }

  /** Giving them their turn of itself, in the background. */
  public SourceSchedule schedule() {
    return schedule;
  }

  /** Tells after each change and each source's turn, on any thread: be quick. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void announce() {
    listeners.forEach(Runnable::run);
  }

  private void changed() {
    schedule.wake();
    announce();
  }

  /** How many there are, and how many a person should look at. */
  public SourceCounts counts() {
    return workspace.sources().counts();
  }

  /** All sources by title, with what is remembered of them. */
  public List<SourceListing> list() {
    return workspace.sources().list();
  }

  /** The source that an id, an address or a title names. */
  public Optional<Source> source(String name) {
    Optional<Source> byId;
    try {
      byId = workspace.sources().byId(UUID.fromString(name));
    } catch (IllegalArgumentException noId) {
      byId = Optional.empty();
    }
    return byId.or(() -> workspace.sources().byUrl(name))
        .or(() -> typed(name).flatMap(workspace.sources()::byUrl))
        .or(() -> {
          List<Source> titled =
              list().stream()
                  .map(SourceListing::source)
                  .filter(source -> source.title().equalsIgnoreCase(name.strip()))
                  .toList();
          return titled.size() == 1 ? Optional.of(titled.getFirst()) : Optional.empty();
        });
  }

  private static Optional<String> typed(String words) {
    try {
      return Optional.of(WebAddress.typed(words).toString());
    } catch (BadAddressException noAddress) {
      return Optional.empty();
    }
  }

  /**
   * Finds out with one request what can be followed at an address. Where it is followed already, as
   * a list named it, having typed it makes it the person's own request, so that it may be private.
   *
   * @param address as typed
   * @param selector the links of a page that is to be watched, as a CSS selector
   * @param everyMinutes how often the person wants it to be asked
   * @throws InterruptedException where it was cancelled
   */
  public SourceLook look(String address, Optional<String> selector, Optional<Integer> everyMinutes)
      throws InterruptedException {
    SourceLook look = finder.look(address, selector, everyMinutes);
    return look instanceof SourceLook.Known known && known.source().typedUrl().isEmpty()
        ? new SourceLook.Known(confirmed(known.source()))
        : look;
  }

  private Source confirmed(Source source) {
    try {
      return edited("Confirm address", source.withTypedUrl(source.url()));
    } catch (EditRefusedException removedMeanwhile) {
      return source;
    }
  }

  /**
   * Follows what was found.
   *
   * @throws EditRefusedException where it is followed already, or what was read of it can't be kept
   */
  public Source follow(SourceLook.Draft draft) throws EditRefusedException {
    Optional<PollRecord> first;
    try {
      first =
          draft.first().isPresent()
              ? Optional.of(keeping.keepFirst(draft.first().get()))
              : Optional.empty();
    } catch (IOException unwritten) {
      throw new EditRefusedException(Capturing.unwritten(unwritten));
    }
    Source source = workspace.sources().add(draft.source(), clock.instant(), first);
    changed();
    return source;
  }

  /** Gives a source another name. */
  public Source rename(Source source, String title) throws EditRefusedException {
    if (title.isBlank()) {
      throw new EditRefusedException("A source needs a name.");
    }
    return edited("Rename source", source.withTitle(title.strip()));
  }

  /** Leaves a source alone, or goes on with it. */
  public Source pause(Source source, boolean paused) throws EditRefusedException {
    return edited(paused ? "Pause source" : "Resume source", source.withPaused(paused));
  }

  /**
   * Sets how often a source is asked.
   *
   * @param minutes at least 1; empty leaves it to the program
   */
  public Source every(Source source, Optional<Integer> minutes) throws EditRefusedException {
    if (minutes.filter(number -> number < 1 || number > MOST_MINUTES).isPresent()) {
      throw new EditRefusedException(
          "A source is asked every minute at most, every month at least.");
    }
    Source changed = edited("Change how often", source.withEveryMinutes(minutes));
    Optional<Poll> last = workspace.polls().log(source.id()).stream().findFirst();
    if (minutes.isPresent() && last.isPresent()) {
      workspace
          .polls()
          .notEarlier(source.id(), last.get().at().plus(Duration.ofMinutes(minutes.get())));
    }
    return changed;
  }

  /** Sets which links of a watched page are followed. */
  public Source select(Source source, Optional<String> selector) throws EditRefusedException {
    Optional<String> problem = selector.flatMap(PageLinks::problem);
    if (problem.isPresent()) {
      throw new EditRefusedException(problem.get());
    }
    return edited("Change links", source.withSelector(selector));
  }

  private Source edited(String title, Source changed) throws EditRefusedException {
    Source is = workspace.sources().edit(title, changed);
    changed();
    return is;
  }

  /** No longer follows a source; its articles stay. */
  public void remove(UUID source) throws EditRefusedException {
    workspace.sources().remove(source);
    changed();
  }

  /** The last polls of a source, the newest first. */
  public List<Poll> log(UUID source) {
    return workspace.polls().log(source);
  }

  /** The documents of a source that are kept as evidence, the newest first. */
  public List<Capture> documents(UUID source) {
    return workspace.sourceDocuments().of(source, DOCUMENTS);
  }

  /** The entries of a source whose articles could not be captured, the newest first. */
  public List<SourceEntry> failedEntries(UUID source) {
    return workspace.polls().failed(source, FAILED);
  }

  /**
   * Follows the feeds of an OPML file. Nothing is requested; each is read with its first poll. What
   * a list names is content: addresses of a private network in it are not asked until the person
   * says so. Those of this machine are: there people run what makes feeds of pages without one.
   *
   * @param ownAddresses whether the person says so of all of them
   * @return what became of each feed, in the order of the list
   * @throws IOException where the file is no such list; the message is a sentence
   */
  public List<ImportedSource> importList(Path file, boolean ownAddresses) throws IOException {
    List<ImportedSource> imported = new ArrayList<>();
    for (Opml.Subscription line : OpmlFile.read(file).feeds()) {
      imported.add(follow(line, ownAddresses));
    }
    changed();
    return imported;
  }

  private ImportedSource follow(Opml.Subscription line, boolean ownAddresses) {
    Optional<String> error;
    try {
      URI address = WebAddress.typed(line.feed());
      String url = address.toString();
      boolean ownAddress = ownAddresses || WebAddress.isLoopback(address);
      Optional<Source> known = workspace.sources().byUrl(url);
      Source source =
          known.isPresent()
              ? known.get()
              : workspace
                  .sources()
                  .add(
                      new NewSource(
                          url,
                          SourceKind.FEED,
                          line.title(),
                          line.page(),
                          Optional.empty(),
                          Optional.empty(),
                          ownAddress ? Optional.of(url) : Optional.empty()),
                      clock.instant(),
                      Optional.empty());
      if (ownAddress && source.typedUrl().isEmpty()) {
        source = confirmed(source);
      }
      return new ImportedSource(
          line.feed(), line.title(), Optional.of(source), known.isEmpty(), Optional.empty());
    } catch (BadAddressException bad) {
      error = Optional.of(bad.sentence());
    } catch (EditRefusedException refused) {
      error = Optional.of(String.valueOf(refused.getMessage()));
    }
    return new ImportedSource(line.feed(), line.title(), Optional.empty(), false, error);
  }

  /**
   * Writes the feeds and sitemaps as an OPML file.
   *
   * @return how many sources it leaves out, since they are watched pages
   * @throws IOException where it can't be written
   */
  public int exportList(Path file) throws IOException {
    List<Source> sources = list().stream().map(SourceListing::source).toList();
    OpmlFile.write(file, sources, clock.instant());
    return (int) sources.stream().filter(source -> !OpmlFile.holds(source)).count();
  }
}
