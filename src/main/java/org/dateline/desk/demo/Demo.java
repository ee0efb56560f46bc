package org.dateline.desk.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.desk.Desk;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.desk.claim.BadClaimException;
import org.dateline.desk.job.JobFailedException;
import org.dateline.desk.job.JobProgress;
import org.dateline.desk.publish.QueryRefusedException;
import org.dateline.desk.publish.TimelineChoice;
import org.dateline.model.Article;
import org.dateline.model.ClaimLink;
import org.dateline.model.Story;
import org.dateline.store.EditRefusedException;
import org.dateline.store.TaggedClaim;

/**
 * The whole job on the samples: serves them on this machine, fetches them over HTTP, indexes, tags
 * what they claim, fetches the changed versions, and exports every format. It goes the ways that a
 * person's work goes, and no others.
 */
public final class Demo {
  private final Desk desk;
  private final Path samples;

  /**
   * @param desk the workspace to work in
   * @param samples the folder of the samples
   */
  public Demo(Desk desk, Path samples) {
    this.desk = desk;
    this.samples = samples;
  }

  /** The folder that the exports go to. */
  public Path exports() {
    return desk.folder().resolve("exports");
  }

  /**
   * Does it all. A workspace that has the samples' stories already is only exported again.
   *
   * @return a sentence that says what is there now
   * @throws JobFailedException where a part of it could not be done
   */
  public String run(JobProgress progress) throws JobFailedException, InterruptedException {
    try {
      SampleManifest manifest = SampleManifest.read(samples);
      boolean there =
          manifest.stories().stream()
              .anyMatch(story -> desk.library().story(story.name()).isPresent());
      if (!there) {
        try (SampleServer server = new SampleServer(samples)) {
          work(manifest, server, progress);
        }
      }
      Optional<String> failure = desk.finding().awaitUpToDate();
      if (failure.isPresent()) {
        throw new JobFailedException(failure.get());
      }
      export(manifest, progress);
      return "%d articles, %d claims, %d stories"
          .formatted(
              desk.care().figures().counts().articles(),
              desk.care().figures().counts().claims(),
              desk.care().figures().counts().stories());
    } catch (IOException e) {
      throw new JobFailedException("The samples can't be used: " + e.getMessage(), e);
    } catch (BadClaimException | EditRefusedException | QueryRefusedException e) {
      throw new JobFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private void work(SampleManifest manifest, SampleServer server, JobProgress progress)
      throws JobFailedException, InterruptedException, BadClaimException, EditRefusedException {
    manifest.feeds().forEach(feed -> server.serve(feed.path(), feed.file()));
    Map<String, UUID> claims = new HashMap<>();
    for (int version = 1; version <= manifest.versions(); version++) {
      fetch(manifest, server, version, progress);
      tag(manifest, server, version, claims, progress);
    }
    for (SampleManifest.LinkSample link : manifest.links()) {
      desk.claims()
          .link(
              new ClaimLink(known(claims, link.from()), link.relation(), known(claims, link.to())));
    }
    for (SampleManifest.StorySample sample : manifest.stories()) {
      Story story = desk.library().makeStory(sample.name());
      desk.library().editStory(new Story(story.id(), story.name(), sample.note()));
    }
  }

  private void fetch(
      SampleManifest manifest, SampleServer server, int version, JobProgress progress)
      throws JobFailedException, InterruptedException {
    List<SampleManifest.ArticleSample> due =
        manifest.articles().stream()
            .filter(article -> article.versions().size() >= version)
            .toList();
    int done = 0;
    for (SampleManifest.ArticleSample article : due) {
      progress.checkCancelled();
      progress.report(done++, due.size(), "Fetching");
      server.serve(article.path(), article.versions().get(version - 1));
      CaptureReport report =
          desk.capturing().capture(new CaptureInput.Address(server.address(article.path())));
      if (report.error().isPresent()) {
        throw new JobFailedException(article.path() + ": " + report.error().get());
      }
    }
  }

  private void tag(
      SampleManifest manifest,
      SampleServer server,
      int version,
      Map<String, UUID> claims,
      JobProgress progress)
      throws BadClaimException, EditRefusedException {
    List<SampleManifest.ClaimSample> due =
        manifest.claims().stream()
            .filter(
                sample -> sample.quotes().stream().anyMatch(quote -> quote.version() == version))
            .toList();
    int done = 0;
    for (SampleManifest.ClaimSample sample : due) {
      progress.report(done++, due.size(), "Tagging");
      for (SampleManifest.QuoteSample quote : sample.quotes()) {
        if (quote.version() != version) {
          continue;
        }
        Article article =
            desk.library()
                .article(server.address(quote.article()))
                .orElseThrow(
                    () -> new BadClaimException("There is no sample " + quote.article() + "."));
        UUID claim = claims.get(sample.key());
        TaggedClaim tagged =
            claim == null
                ? desk.claims()
                    .tagQuote(
                        article,
                        quote.quote(),
                        quote.prefix(),
                        quote.nth(),
                        sample.draft(),
                        sample.story())
                : desk.claims()
                    .addQuote(claim, article, quote.quote(), quote.prefix(), quote.nth());
        claims.put(sample.key(), tagged.claim().id());
      }
    }
  }

  private static UUID known(Map<String, UUID> claims, String key) throws BadClaimException {
    return Optional.ofNullable(claims.get(key))
        .orElseThrow(() -> new BadClaimException("There is no sample claim “" + key + "”."));
  }

  /** All claims in every format, and each story in a folder of its own. */
  private void export(SampleManifest manifest, JobProgress progress)
      throws IOException, QueryRefusedException, InterruptedException {
    int timelines = 1 + manifest.stories().size();
    int done = 0;
    progress.report(done++, timelines, "Exporting");
    desk.publishing().writeAll(desk.publishing().timeline(TimelineChoice.ALL), exports());
    for (SampleManifest.StorySample sample : manifest.stories()) {
      progress.report(done++, timelines, "Exporting");
      Optional<Story> story = desk.library().story(sample.name());
      if (story.isPresent()) {
        Path folder = exports().resolve(folderName(sample.name()));
        desk.publishing()
            .writeAll(desk.publishing().timeline(TimelineChoice.ofStory(story.get().id())), folder);
      }
    }
  }

  private static String folderName(String story) {
    return story.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
