package org.dateline.store;

/** How far an entry of a source has come. */
public enum EntryState {
  /** Its article is still to be captured, or captured again. */
  WAITING,
  /** Its article is in the workspace. */
  KEPT,
  /** Its article could not be captured, and it is not tried again. */
  FAILED,
  /** It was there before the source was followed and was left where it is. */
  OLDER
}
