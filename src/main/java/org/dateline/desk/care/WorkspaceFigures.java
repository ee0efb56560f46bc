package org.dateline.desk.care;

import java.util.Optional;
import org.dateline.search.IndexFigures;
import org.dateline.store.Counts;

/**
 * How much is in the workspace and how large it is.
 *
 * @param counts how many of each thing
 * @param index the index's size; none where it can't be read
 * @param archiveBytes the archive on disk
 * @param bytes everything in the workspace's folder on disk
 */
public record WorkspaceFigures(
    Counts counts, Optional<IndexFigures> index, long archiveBytes, long bytes) {}
