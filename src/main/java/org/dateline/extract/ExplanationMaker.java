package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.extract.author.AuthorFinder;
import org.dateline.extract.body.BlockReader;
import org.dateline.extract.body.TextBlock;
import org.dateline.extract.date.DateCandidate;
import org.dateline.extract.date.PageDates;
import org.dateline.extract.metadata.Candidate;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.title.SiteNames;
import org.dateline.extract.title.TitleFinder;
import org.dateline.model.StatedTime;

/** Puts an {@link Explanation} together out of what the finders left. */
final class ExplanationMaker {
  private final TitleFinder titles;
  private final AuthorFinder authors;

  ExplanationMaker(TitleFinder titles, AuthorFinder authors) {
    this.titles = titles;
    this.authors = authors;
  }

  Explanation explain(
      Extraction extraction,
      PageTree tree,
      Declared declared,
      SiteNames site,
      BlockReader.Reading reading,
      PageDates dates) {
    Map<String, List<Candidate>> metadata = new LinkedHashMap<>();
    List<Candidate> headlines = titles.candidates(tree, declared, site);
    metadata.put("Headline", headlines);
    String headline =
        headlines.stream().filter(Candidate::chosen).map(Candidate::value).findFirst().orElse("");
    metadata.put(
        "Authors", authors.candidates(declared, site, headline, HeadlinePlace.of(tree, headline)));
    metadata.put("Published", dates(dates, DateCandidate.Kind.PUBLISHED, dates.published()));
    metadata.put("Modified", dates(dates, DateCandidate.Kind.MODIFIED, dates.modified()));
    metadata.put(
        "Site",
        site.first().map(name -> List.of(new Candidate(name, "declared", true))).orElse(List.of()));
    return new Explanation(extraction, parts(reading), metadata);
  }

  private static List<Candidate> dates(
      PageDates dates, DateCandidate.Kind kind, Optional<StatedTime> taken) {
    List<Candidate> candidates = new ArrayList<>();
    boolean found = false;
    for (DateCandidate date : dates.candidates()) {
      boolean chosen = !found && taken.isPresent() && taken.get().equals(date.time());
      if (date.kind() == kind || chosen) {
        found |= chosen;
        candidates.add(new Candidate(date.time().iso(), date.source(), chosen));
      }
    }
    return candidates;
  }

  private static List<Explanation.Part> parts(BlockReader.Reading reading) {
    List<Explanation.Part> parts = new ArrayList<>();
    int skipped = 0;
    for (int at = 0; at <= reading.blocks().size(); at++) {
      while (skipped < reading.skipped().size() && reading.skipped().get(skipped).before() <= at) {
        PageElement element = reading.skipped().get(skipped++).element();
        String text = element.text();
        if (!text.isEmpty()) {
          parts.add(
              new Explanation.Part(
                  text, Optional.empty(), element.toString(), element.dropReason()));
        }
      }
      if (at < reading.blocks().size()) {
        TextBlock block = reading.blocks().get(at);
        parts.add(
            new Explanation.Part(
                block.text(),
                Optional.of(block.kind()),
                block.container().toString(),
                block.dropReason()));
      }
    }
    return parts;
  }
}
