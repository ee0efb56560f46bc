package org.dateline.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process at a time holds a workspace. The operating system's lock on {@code workspace.lock}
 * decides, so the lock of a dead process holds nobody; what the file says only names the holder.
 */
final class WorkspaceLock implements AutoCloseable {
  /**
   * The locked byte lies far behind the words, because Windows keeps others from reading a locked
   * stretch.
   */
  private static final long LOCKED_BYTE = 1L << 40;

  private static final int LONGEST_HOLDER = 4096;

  /**
   * The workspaces that this process holds. The operating system counts locks by process, and
   * closing any handle of the lock file would drop the lock, so the file may not be touched a
   * second time here: only the process as a whole can know.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final RandomAccessFile file;
  private final FileLock lock;

  private WorkspaceLock(Path path, RandomAccessFile file, FileLock lock) {
    this.path = path;
    this.file = file;
    this.lock = lock;
  }

  /**
   * @throws WorkspaceUnavailableException where another holds it
   */
  static WorkspaceLock acquire(WorkspaceFolder folder, String agent, Instant now)
      throws WorkspaceUnavailableException {
    Path path = folder.lock();
    if (!HELD.add(path)) {
      throw new WorkspaceUnavailableException(
          "The workspace " + folder.root() + " is already open in this program.");
    }
    WorkspaceLock acquired = null;
    try {
      acquired = acquireFromSystem(folder, path, agent, now);
      return acquired;
    } finally {
      if (acquired == null) {
        HELD.remove(path);
      }
    }
  }

  private static WorkspaceLock acquireFromSystem(
      WorkspaceFolder folder, Path path, String agent, Instant now)
      throws WorkspaceUnavailableException {
    RandomAccessFile file = null;
    FileLock lock = null;
    try {
      file = new RandomAccessFile(path.toFile(), "rw");
      lock = file.getChannel().tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw new WorkspaceUnavailableException(
            "The workspace "
                + folder.root()
                + " is in use by "
                + holder(path)
                + "; close it there.");
      }
      byte[] words = words(agent, now).getBytes(StandardCharsets.UTF_8);
      file.setLength(0);
      file.write(words);
      return new WorkspaceLock(path, file, lock);
    } catch (IOException failure) {
      lock = null;
      throw new WorkspaceUnavailableException(
          "The workspace " + folder.root() + " cannot be locked; check that you may write to it.",
          failure);
    } finally {
      if (lock == null && file != null) {
        closeQuietly(file);
      }
    }
  }

  private static String words(String agent, Instant now) {
    return "process "
        + ProcessHandle.current().pid()
        + " of "
        + agent.replaceAll("\\p{Cntrl}", " ")
        + " on "
        + host()
        + ", started "
        + now
        + "\n";
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "this computer";
    }
  }

  private static String holder(Path path) throws IOException {
    if (Files.size(path) > LONGEST_HOLDER) {
      return "another program";
    }
    String words =
        new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
            .replaceAll("\\p{Cntrl}+", " ")
            .strip();
    return words.isEmpty() ? "another program" : words;
  }

  private static void closeQuietly(RandomAccessFile file) {
    try {
      file.close();
    } catch (IOException _) {
      // Nothing was written through it, and the process no longer needs it.
    }
  }

  @Override
  public void close() {
    try (file) {
      lock.release();
    } catch (IOException gone) {
      // The file system went away under us; the lock went with it.
    } finally {
      HELD.remove(path);
    }
  }
}
