package org.dateline.model;

/**
 * Where a capture's record lies in the archive.
 *
 * @param file the WARC file's name inside the archive folder, without any folder
 * @param offset where its gzip member begins, in bytes
 */
public record ArchiveLocation(String file, long offset) {}
