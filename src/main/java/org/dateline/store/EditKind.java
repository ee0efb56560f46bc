package org.dateline.store;

/** What sort of edit a group of changes is. */
enum EditKind {
  /** A person's work; can be undone. */
  WORK,
  /** Takes a person's work back. */
  UNDO,
  /** Does it again. */
  REDO,
  /** Evidence that came in, or housekeeping; never undone. */
  RECORD
}
