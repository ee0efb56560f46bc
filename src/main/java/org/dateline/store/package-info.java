/**
 * The workspace on disk: its folder and lock, the database with its change log, undo, verification
 * and backup. Everything that a person or a fetch adds goes through one transaction that writes the
 * things and their rows of the change log together.
 *
 * <p>{@link org.dateline.store.Workspace} is the door. Reads may come from any thread; writes are
 * done one at a time. All database work runs on the workspace's own threads, so that a caller who
 * is interrupted cannot close the database's files under it.
 */
@NullMarked
package org.dateline.store;

import org.jspecify.annotations.NullMarked;
