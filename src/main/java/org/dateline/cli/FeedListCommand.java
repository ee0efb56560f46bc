package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.Source;
import org.dateline.store.Poll;
import org.dateline.store.SourceListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Shows what is followed. */
@Command(name = "list", description = "Show what is followed, when it was asked, and how it went.")
final class FeedListCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Mixin private ListingOptions listing = new ListingOptions();

  FeedListCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException {
    try (Desk desk = root.openDesk()) {
      listing.show(
          root.console(), desk.following().list(), FeedListCommand::object, FeedListCommand::words);
    }
    return ExitCode.DONE;
  }

  private static ObjectNode object(SourceListing listing) {
    Source source = listing.source();
    ObjectNode node =
        SourceArguments.answer(source)
            .put("kind", source.kind().label())
            .put("title", source.title());
    source.page().ifPresent(page -> node.put("page", page));
    source.selector().ifPresent(selector -> node.put("selector", selector));
    source
        .everyMinutes()
        .ifPresent(minutes -> node.put("every", SourceArguments.everyWords(minutes)));
    node.put("paused", source.paused())
        .put("entries", listing.entries())
        .put("articles", listing.articles())
        .put("unread", listing.unread())
        .put("waiting", listing.waiting())
        .put("failed", listing.failed());
    listing.last().ifPresent(poll -> node.set("last", FeedLogCommand.object(poll)));
    listing
        .state()
        .stopped()
        .ifPresentOrElse(
            why -> node.put("stopped", why),
            () -> node.put("next", listing.state().nextAllowed().toString()));
    return node;
  }

  private static String words(SourceListing listing) {
    Source source = listing.source();
    String how =
        source.paused()
            ? "paused"
            : listing.state().stopped().isPresent()
                ? "gone"
                : listing.last().map(Poll::outcome).map(outcome -> outcome.label()).orElse("new");
    return "%-9s %-7s %4d articles  %s  %s"
        .formatted(how, source.kind().label(), listing.articles(), source.title(), source.url());
  }
}
