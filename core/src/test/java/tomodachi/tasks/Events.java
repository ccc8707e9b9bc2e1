package tomodachi.tasks;

import java.util.List;

/// What happened to the transports of one test's service.
public final class Events {

  private Events() {}

  /// The events of the services of this name, in order.
  public static List<String> of(String service) {
    return TaskTransport.EVENTS.stream()
        .filter(event -> event.startsWith(service + " "))
        .map(event -> event.substring(service.length() + 1))
        .toList();
  }

  /// Notes an event of a service, between those of its transport.
  public static void add(String service, String event) {
    TaskTransport.EVENTS.add(service + " " + event);
  }
}
