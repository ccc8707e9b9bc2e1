package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was written to one channel and has no confirm, by the channel's numbers.
///
/// Usable from any thread. Once it is emptied for good, it takes nothing more.
final class Unconfirmed {

  private final TreeMap<Long, Pending> byNumber = new TreeMap<>();
  private long last;
  private boolean closed;

  /// Gives the message the next number, before it is written: its confirm may come at once.
  ///
  /// @return false when the channel has ended
  synchronized boolean add(Pending pending) {
    if (!closed) {
      byNumber.put(++last, pending);
    }
    return !closed;
  }

  /// Takes the last one's number back, as it was not written.
  ///
  /// @return false when the channel has ended meanwhile
  synchronized boolean removeLast() {
    return byNumber.remove(last--) != null;
  }

  /// Those a confirm is about.
  ///
  /// @param multiple whether it is about all up to the number
  synchronized List<Pending> take(long number, boolean multiple) {
    if (multiple) {
      return takeAll(byNumber.headMap(number, true).values());
    }
    var one = byNumber.remove(number);
    return one == null ? List.of() : List.of(one);
  }

  /// The earliest one that is meant by a return.
  synchronized @Nullable Pending find(Return back) {
    return byNumber.values().stream().filter(one -> one.isMeantBy(back)).findFirst().orElse(null);
  }

  /// Those that are there; a copy.
  synchronized List<Pending> all() {
    return List.copyOf(byNumber.values());
  }

  /// All that are left. The channel has ended.
  synchronized List<Pending> close() {
    closed = true;
    return takeAll(byNumber.values());
  }

  private static List<Pending> takeAll(Iterable<Pending> view) {
    var taken = new ArrayList<Pending>();
    var each = view.iterator();
    while (each.hasNext()) {
      taken.add(each.next());
      each.remove();
    }
    return taken;
  }
}
