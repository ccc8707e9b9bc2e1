package tomodachi.amqp.internal.link;

import java.util.List;

/// Which broker a service would use.
///
/// @param embedded true: the one inside the process, or whoever has its port
/// @param addresses any of these, at least one
/// @param why for people
public record BrokerPlan(boolean embedded, List<BrokerAddress> addresses, String why) {
  public BrokerPlan {
    addresses = List.copyOf(addresses);
  }
}
