package org.dateline.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Change;

/**
 * The chain of the change log. A row's hash is SHA-256 over these fields, in this order, each
 * written as its length in UTF-8 bytes, a colon and the bytes, an absent one as {@code -}: the hash
 * of the row before, seq, at (ISO 8601, UTC), agent, the edit's id, kind, title and target, action,
 * object kind, object id, before, after. Lengths keep two different rows from reading the same.
 */
final class ChangeHash {
  /** What stands before the first row. */
  static final String START = "0".repeat(64);

  private ChangeHash() {}

  /** The edit that a row belongs to, as far as the chain covers it. */
  record EditHeader(UUID id, EditKind kind, String title, Optional<UUID> target) {}

  /** The hash that {@code change} has to have, from all its other fields. */
  static String of(Change change, EditHeader edit) {
    MessageDigest digest = sha256();
    add(digest, Optional.of(change.prevHash()));
    add(digest, Optional.of(Long.toString(change.seq())));
    add(digest, Optional.of(change.at().toString()));
    add(digest, Optional.of(change.agent()));
    add(digest, Optional.of(edit.id().toString()));
    add(digest, Optional.of(edit.kind().name()));
    add(digest, Optional.of(edit.title()));
    add(digest, edit.target().map(UUID::toString));
    add(digest, Optional.of(change.action().name()));
    add(digest, Optional.of(change.objectKind()));
    add(digest, Optional.of(change.objectId()));
    add(digest, change.before());
    add(digest, change.after());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, Optional<String> field) {
    if (field.isEmpty()) {
      digest.update((byte) '-');
      return;
    }
    byte[] bytes = field.orElseThrow().getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  static String ofText(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
