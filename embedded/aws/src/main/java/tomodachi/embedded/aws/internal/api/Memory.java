package tomodachi.embedded.aws.internal.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bytes of all messages the server holds, and how many they may be. To be used with the
/// server's lock held.
public final class Memory {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.embedded.aws");

  private final long limit;
  private long used;
  private boolean reported;

  /// @param limit in bytes
  public Memory(long limit) {
    this.limit = limit;
  }

  /// Takes room for a message, if there is some; to be given back by [#release]. The first time
  /// there is none, that is logged.
  public boolean reserve(long bytes) {
    if (used + bytes <= limit) {
      used += bytes;
      return true;
    }
    report();
    return false;
  }

  /// True if so much could be reserved now.
  public boolean hasRoom(long bytes) {
    return bytes <= limit - used;
  }

  /// Gives room back.
  public void release(long bytes) {
    used -= bytes;
  }

  /// The bytes it may hold.
  public long limit() {
    return limit;
  }

  /// The bytes held now.
  public long used() {
    return used;
  }

  private void report() {
    if (!reported) {
      reported = true;
      LOG.atWarn()
          .addKeyValue("limit", limit)
          .log("the embedded AWS server holds as many bytes of messages as it may, refuses more");
    }
  }
}
