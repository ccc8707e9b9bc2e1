package tomodachi.cli.internal.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.launch.PreparedServices.Prepared;
import tomodachi.messaging.transport.MessageDesk;
import tomodachi.messaging.transport.QueueState;
import tomodachi.messaging.transport.QueueUser;
import tomodachi.messaging.transport.WorkQueue;
import tomodachi.transport.TransportException;

/// How many messages are parked for queues: those of services, and those that are named.
///
/// @param protocol of the queues that are named
/// @param services classes
/// @param queues names
public record ParkedList(String protocol, List<Class<?>> services, List<String> queues) {

  private static final List<String> HEADING =
      List.of("QUEUE", "MESSAGES", "CONSUMERS", "PARKED QUEUE", "PARKED");

  public ParkedList {
    services = List.copyOf(services);
    queues = List.copyOf(queues);
  }

  /// A queue with what is in it.
  private record Row(QueueState state) {

    List<String> cells() {
      var work = Optional.ofNullable(state.work());
      var parked = Optional.ofNullable(state.parked());
      return List.of(
          PlainText.line(state.queue().name()),
          cell(work.map(QueueState.Counts::messages)),
          cell(work.map(QueueState.Counts::consumers)),
          PlainText.line(state.queue().parked()),
          cell(parked.map(QueueState.Counts::messages)));
    }

    private static String cell(Optional<Long> count) {
      return count.map(Object::toString).orElse("-");
    }

    Map<String, @Nullable Object> object() {
      var object = new LinkedHashMap<String, @Nullable Object>();
      var work = state.work();
      var parked = state.parked();
      object.put("queue", state.queue().name());
      object.put("messages", work == null ? null : work.messages());
      object.put("consumers", work == null ? null : work.consumers());
      object.put("parked_queue", state.queue().parked());
      object.put("parked", parked == null ? null : parked.messages());
      return object;
    }
  }

  /// Prints them.
  ///
  /// @throws CommandFailure when a service has mistakes, or a broker can't be reached
  public void print(Visits visits, Output output) {
    var rows = Stream.concat(ofServices(visits).stream(), named(visits).stream()).toList();
    if (rows.isEmpty()) {
      throw CommandFailure.ofStart(
          "these services take messages from no queue",
          "name one that has a handler for messages: a method with @Amqp or @AwsSnsSqs");
    }
    rows.forEach(row -> output.object(row.object()));
    var lines = Stream.concat(Stream.of(HEADING), rows.stream().map(Row::cells));
    new Table(lines.toList()).lines().forEach(output::text);
  }

  private List<Row> named(Visits visits) {
    return queues.isEmpty() ? List.of() : visits.alone(protocol, desk -> rows(desk, meant(desk)));
  }

  private Collection<WorkQueue> meant(MessageDesk desk) throws TransportException {
    var meant = new LinkedHashSet<WorkQueue>();
    for (var name : queues) {
      meant.add(desk.named(name));
    }
    return meant;
  }

  private List<Row> ofServices(Visits visits) {
    if (services.isEmpty()) {
      return List.of();
    }
    var launch =
        visits
            .conditions()
            .launch(services.getFirst(), services.subList(1, services.size()).toArray());
    try (var prepared = Visits.prepared(launch)) {
      return prepared.services().stream().flatMap(ParkedList::ofService).distinct().toList();
    }
  }

  private static Stream<Row> ofService(Prepared service) {
    return service.transports().stream()
        .filter(QueueUser.class::isInstance)
        .map(QueueUser.class::cast)
        .filter(user -> !user.queues().isEmpty())
        .flatMap(user ->
            Visits.at(user.protocol(), service.context(), desk -> rows(desk, user.queues()))
                .stream());
  }

  private static List<Row> rows(MessageDesk desk, Collection<WorkQueue> queues)
      throws TransportException {
    var rows = new ArrayList<Row>();
    for (var queue : queues) {
      rows.add(new Row(desk.state(queue)));
    }
    return rows;
  }
}
