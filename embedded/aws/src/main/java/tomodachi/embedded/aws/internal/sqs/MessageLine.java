package tomodachi.embedded.aws.internal.sqs;

import org.jspecify.annotations.Nullable;

/// Messages one behind the other. Each is in one line at most; taking one out of the middle takes
/// no longer than taking the first.
final class MessageLine {

  private @Nullable StoredMessage first;
  private @Nullable StoredMessage last;

  /// Null if there is none.
  @Nullable StoredMessage first() {
    return first;
  }

  boolean isEmpty() {
    return first == null;
  }

  void addLast(StoredMessage message) {
    message.before = last;
    if (last == null) {
      first = message;
    } else {
      last.after = message;
    }
    last = message;
  }

  /// @param message is in it
  void remove(StoredMessage message) {
    var before = message.before;
    var after = message.after;
    if (before == null) {
      first = after;
    } else {
      before.after = after;
    }
    if (after == null) {
      last = before;
    } else {
      after.before = before;
    }
    message.before = null;
    message.after = null;
  }
}
