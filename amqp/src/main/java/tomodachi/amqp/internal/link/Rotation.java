package tomodachi.amqp.internal.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// In which order a link tries the brokers of a cluster: in turn, from a random one on, so that not
/// all processes use the same.
///
/// For one thread.
final class Rotation {

  private int next;

  Rotation(RandomGenerator random) {
    next = random.nextInt(Short.MAX_VALUE);
  }

  /// The brokers, in the order in which they are to be tried.
  List<BrokerAddress> order(List<BrokerAddress> brokers) {
    var order = new ArrayList<>(brokers);
    Collections.rotate(order, -next % brokers.size());
    return order;
  }

  /// One was connected; should it be lost, the one after it is the next to try.
  void connected(List<BrokerAddress> brokers, BrokerAddress to) {
    next = brokers.indexOf(to) + 1;
  }
}
