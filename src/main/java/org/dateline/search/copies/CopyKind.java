package org.dateline.search.copies;

/** In which way one text is a copy of another. */
public enum CopyKind {
  /** All words are the same. */
  IDENTICAL,
  /** Most words are the same. */
  NEARLY,
  /** The other text holds this one. */
  CONTAINED,
  /** This text holds the other one. */
  CONTAINING
}
