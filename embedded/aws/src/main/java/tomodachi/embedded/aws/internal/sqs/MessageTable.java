package tomodachi.embedded.aws.internal.sqs;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Messages by their numbers. A hash table whose chains are the messages themselves, so that a
/// message takes no more than a place in an array.
final class MessageTable {

  private static final int SMALLEST = 16;

  private @Nullable StoredMessage[] chains = new @Nullable StoredMessage[SMALLEST];
  private int size;

  int size() {
    return size;
  }

  /// The message with a number; null if there is none.
  @Nullable StoredMessage find(long number) {
    var message = chains[chain(number)];
    while (message != null && message.number() != number) {
      message = message.nextInTable;
    }
    return message;
  }

  /// @param message has a number that no other has
  void add(StoredMessage message) {
    if (size == chains.length) {
      grow();
    }
    link(message);
    size++;
  }

  /// @param message is in it
  void remove(StoredMessage message) {
    var chain = chain(message.number());
    var before = chains[chain];
    if (before == message) {
      chains[chain] = message.nextInTable;
    } else {
      while (before != null && before.nextInTable != message) {
        before = before.nextInTable;
      }
      if (before != null) {
        before.nextInTable = message.nextInTable;
      }
    }
    message.nextInTable = null;
    if (--size == 0) {
      clear();
    }
  }

  /// @param task doesn't change the table
  void forEach(Consumer<StoredMessage> task) {
    for (var first : chains) {
      for (var message = first; message != null; message = message.nextInTable) {
        task.accept(message);
      }
    }
  }

  /// Forgets all of them. An array that has grown is given back, as it is when the last one leaves.
  void clear() {
    if (chains.length > SMALLEST) {
      chains = new @Nullable StoredMessage[SMALLEST];
    }
    Arrays.fill(chains, null);
    size = 0;
  }

  /// How many there is room for now.
  int capacity() {
    return chains.length;
  }

  private void grow() {
    var old = chains;
    chains = new @Nullable StoredMessage[2 * old.length];
    Arrays.stream(old).forEach(this::linkAll);
  }

  private void linkAll(@Nullable StoredMessage first) {
    var message = first;
    while (message != null) {
      var next = message.nextInTable;
      link(message);
      message = next;
    }
  }

  private void link(StoredMessage message) {
    var chain = chain(message.number());
    message.nextInTable = chains[chain];
    chains[chain] = message;
  }

  /// Numbers are given one after the other, so their last bits spread them evenly.
  private int chain(long number) {
    return (int) number & (chains.length - 1);
  }
}
