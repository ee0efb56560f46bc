package org.dateline.desk.capture;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.dateline.extract.ArticleExtractor;
import org.dateline.extract.PublisherMemory;
import org.dateline.fetch.AddressCleaner;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.PageFetcher;
import org.dateline.model.Article;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Workspace;

/**
 * Brings one article in: fetches or reads it, archives what came before anything is made of it,
 * extracts the article, and records capture, revision and anchors. Bringing a known article in
 * again is a refresh.
 *
 * <p>Blocking, meant for virtual threads; several articles may be brought in at the same time.
 */
public final class Capturing {
  private final Workspace workspace;
  private final AddressCleaner cleaner;
  private final AddressCapture addresses;
  private final DocumentCapture documents;
  private final PageReading explaining;

  /**
   * @param workspace where it is kept
   * @param fetcher the door to the network
   * @param extractor what reads the article out of a page
   * @param cleaner what recognises an article under other addresses
   * @param clock what tells when a file was read
   */
  public Capturing(
      Workspace workspace,
      PageFetcher fetcher,
      ArticleExtractor extractor,
      AddressCleaner cleaner,
      InstantSource clock) {
    this.workspace = workspace;
    this.cleaner = cleaner;
    CaptureRecorder recorder = new CaptureRecorder(workspace);
    PublisherBlocks blocks = new PublisherBlocks(workspace.learnedBlocks());
    ArticleReading reading = new ArticleReading(extractor, blocks);
    this.addresses = new AddressCapture(fetcher, reading, cleaner, recorder);
    this.documents = new DocumentCapture(reading, cleaner, clock, recorder);
    this.explaining =
        new PageReading(
            extractor,
            fetcher,
            page ->
                page.url()
                    .<PublisherMemory>map(url -> blocks.about(cleaner.keyOf(url), Optional.empty()))
                    .orElse(PublisherMemory.NONE));
  }

  /**
   * Brings an article in.
   *
   * @return what came of it; when this returns, it is safe on disk
   * @throws InterruptedException where it was cancelled
   */
  public CaptureReport capture(CaptureInput input) throws InterruptedException {
    try {
      return switch (input) {
        case CaptureInput.Address address -> addresses.capture(address);
        case CaptureInput.Named named -> addresses.capture(named);
        case CaptureInput.PageFile file -> documents.file(file);
        case CaptureInput.Pasted pasted -> documents.pasted(pasted);
        case CaptureInput.Displayed page -> documents.displayed(page);
        case CaptureInput.Words words -> documents.words(words);
      };
    } catch (BadAddressException | Reading.UnreadException | EditRefusedException e) {
      return CaptureReport.failed(input.given(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return CaptureReport.failed(input.given(), unwritten(e));
    }
  }

  /** Says to a person that the archive could not be written. */
  public static String unwritten(IOException why) {
    return "The archive can't be written ("
        + why.getMessage()
        + "); see that the workspace's disk has room and may be written to.";
  }

  /** Reads pages without keeping them, with what the workspace knows of their publishers. */
  public PageReading explaining() {
    return explaining;
  }

  /** The article that is known under this address, in whatever form. */
  public Optional<Article> known(String address) {
    return workspace
        .articles()
        .byKey(cleaner.keyOf(address).value())
        .or(() -> workspace.articles().byUrl(address));
  }
}
