package org.dateline.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.util.BytesRef;
import org.dateline.search.analysis.Language;
import org.jspecify.annotations.Nullable;

/**
 * One Lucene index in one folder: its writer, its searchers, and the change that it has reached.
 * One thread writes; any number search.
 */
public final class IndexStore implements AutoCloseable {
  private static final String SEQ = "seq";
  private static final String COMPLETE = "complete";
  private static final String NAMES = "names";

  /** How the names of Lucene's files of stored fields end. */
  private static final String STORED_TEXTS = "fdt";

  /**
   * BM25 (Robertson and Zaragoza, 2009) with a text's length in terms, as Lucene counts the average
   * length: a word's stems stand at the position of the word and would else count in one only.
   */
  static final Similarity SIMILARITY = new BM25Similarity(false);

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Set<String> names;
  private volatile long seq;
  private volatile boolean complete;
  private final AtomicLong writes = new AtomicLong();
  private volatile long seen;
  private boolean unsaved;

  private IndexStore(
      Path folder,
      Directory directory,
      IndexWriter writer,
      SearcherManager searchers,
      Map<String, String> saved,
      Set<String> names) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.seq = Long.parseLong(saved.getOrDefault(SEQ, "0"));
    this.complete = saved.containsKey(COMPLETE);
    // Names of the dictionaries are letters and digits only.
    this.names =
        Optional.ofNullable(saved.get(NAMES))
            .map(known -> known.lines().collect(Collectors.toUnmodifiableSet()))
            .orElse(names);
  }

  /**
   * Opens the index in a folder, or begins one there.
   *
   * @param memory how many megabytes of new documents are held before they are written
   * @param names those that texts are cut by where it is begun
   * @throws IOException where it is damaged, of a foreign format, in use, or cannot be read
   */
  public static IndexStore open(Path folder, double memory, Executor executor, Set<String> names)
      throws IOException {
    Files.createDirectories(folder);
    Directory directory = directory(folder);
    IndexWriter writer = null;
    boolean opened = false;
    try {
      IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
      config.setRAMBufferSizeMB(memory);
      config.setCommitOnClose(false);
      config.setSimilarity(SIMILARITY);
      writer = new IndexWriter(directory, config);
      Map<String, String> saved = new LinkedHashMap<>();
      Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
      if (data != null) {
        data.forEach(entry -> saved.put(entry.getKey(), entry.getValue()));
      }
      SearcherManager searchers = new SearcherManager(writer, new Threaded(executor));
      opened = true;
      return new IndexStore(folder, directory, writer, searchers, saved, names);
    } catch (NumberFormatException foreign) {
      throw new IOException("the index says nothing of the change that it has reached", foreign);
    } finally {
      if (!opened) {
        if (writer != null) {
          writer.rollback();
        }
        directory.close();
      }
    }
  }

  /**
   * Maps the index into memory but for the texts, which are read where they are shown: mapped, all
   * that was ever shown would count as memory that the program uses.
   */
  private static Directory directory(Path folder) throws IOException {
    return new FileSwitchDirectory(
        Set.of(STORED_TEXTS), new TextsDirectory(folder), FSDirectory.open(folder), true);
  }

  /** Makes searchers that use several threads where the index is large. */
  private static final class Threaded extends SearcherFactory {
    private final Executor executor;

    Threaded(Executor executor) {
      this.executor = executor;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new Sliced(reader, executor);
      searcher.setSimilarity(SIMILARITY);
      return searcher;
    }
  }

  /** Hands work to other threads only where that is worth the hand-over, and where they can run. */
  private static final class Sliced extends IndexSearcher {
    private static final int DOCUMENTS = 250_000;

    private final AtomicReference<@Nullable Set<Language>> languages = new AtomicReference<>();

    Sliced(IndexReader reader, Executor executor) {
      super(reader, executor);
    }

    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
      int each = getIndexReader().maxDoc() / Runtime.getRuntime().availableProcessors() + 1;
      return slices(leaves, Math.max(DOCUMENTS, each), Integer.MAX_VALUE, false);
    }

    /** Read once: the reader under a searcher never changes. */
    private Set<Language> languages() throws IOException {
      Set<Language> known = languages.get();
      if (known == null) {
        known = readLanguages(getIndexReader());
        languages.set(known);
      }
      return known;
    }
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** The tracked names that its texts are cut by. */
  public Set<String> names() {
    return names;
  }

  /** The change up to which it knows everything. */
  public long seq() {
    return seq;
  }

  /** Whether it has been filled once; an index whose making was interrupted has not. */
  public boolean complete() {
    return complete;
  }

  /** From now on it counts as filled, once committed. */
  public void completed() {
    complete = true;
    unsaved = true;
  }

  /** Puts all documents of an article in the place of those that were there. */
  public void replace(String article, List<Document> documents) throws IOException {
    prepare(article, documents);
    writes.incrementAndGet();
  }

  /**
   * The same, seen by nobody before the next {@link #refresh} or {@link #replace}. Refresh before
   * the first one, too, or a search that begins now would still see what was put before together
   * with what is prepared.
   */
  public void prepare(String article, List<Document> documents) throws IOException {
    writer.updateDocuments(new Term(IndexFields.ARTICLE, article), documents);
    unsaved = true;
  }

  /** Lets searches that begin from now on see all there is. */
  public void refresh() throws IOException {
    long wanted = writes.get();
    // Whoever comes while another one refreshes has to wait for it, or would see the old state.
    searchers.maybeRefreshBlocking();
    seen = wanted;
  }

  /** Notes that all texts are cut by these names now. */
  public void cutBy(Set<String> changed) {
    names = Set.copyOf(changed);
    unsaved = true;
  }

  /** Removes all documents of an article. */
  public void remove(String article) throws IOException {
    writer.deleteDocuments(new Term(IndexFields.ARTICLE, article));
    writes.incrementAndGet();
    unsaved = true;
  }

  /** Notes that everything up to a change is in it. */
  public void reached(long change) {
    unsaved |= change != seq;
    seq = change;
  }

  /** Makes everything so far safe on disk, with the change that it has reached. */
  public void commit() throws IOException {
    if (!unsaved && writer.getLiveCommitData() != null) {
      return;
    }
    Map<String, String> data = new LinkedHashMap<>();
    data.put(SEQ, Long.toString(seq));
    data.put(NAMES, String.join("\n", names));
    if (complete) {
      data.put(COMPLETE, IndexFields.YES);
    }
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    unsaved = false;
  }

  /** A searcher that sees everything put so far; give it back with {@link #release}. */
  public IndexSearcher acquire() throws IOException {
    if (seen < writes.get()) {
      refresh();
    }
    return searchers.acquire();
  }

  /** Gives a searcher back. */
  public void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /** The languages whose stems a searcher's documents hold. */
  public static Set<Language> languages(IndexSearcher searcher) throws IOException {
    return searcher instanceof Sliced sliced
        ? sliced.languages()
        : readLanguages(searcher.getIndexReader());
  }

  private static Set<Language> readLanguages(IndexReader reader) throws IOException {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    Terms terms = MultiTerms.getTerms(reader, IndexFields.STEMS);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        languages.add(Language.valueOf(term.utf8ToString()));
      }
    }
    return Collections.unmodifiableSet(languages);
  }

  /** Reads every byte and compares the checksums. */
  public void check() throws IOException {
    IndexSearcher searcher = acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
    } finally {
      release(searcher);
    }
  }

  /** How many bytes it takes on disk. */
  public long bytes() throws IOException {
    return size(folder);
  }

  static long size(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        // A merge may have removed it since it was listed.
        bytes += Files.exists(file) ? Files.size(file) : 0;
      }
    }
    return bytes;
  }

  /** Closes it without a merge; what was not committed is dropped and comes again from the log. */
  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
      writer.rollback();
    }
  }
}
