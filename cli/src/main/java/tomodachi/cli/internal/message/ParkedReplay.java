package tomodachi.cli.internal.message;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.Replay;
import tomodachi.messaging.transport.Replayed;

/// Parked messages of a queue, handled after all.
///
/// @param protocol of the queue
/// @param queue its name, or that of the queue of parked messages
/// @param to the queue they go to; null: back to their own
/// @param ids of those that go; empty: all
/// @param most how many go
/// @param dry true: it is only said which would go
public record ParkedReplay(
    String protocol, String queue, @Nullable String to, List<String> ids, long most, boolean dry) {

  public ParkedReplay {
    ids = List.copyOf(ids);
  }

  /// Moves them, and prints which.
  ///
  /// @throws CommandFailure when not all could be moved, or there is none of an id
  public void run(Visits visits, Output output) {
    var missing = new LinkedHashSet<>(ids);
    var replayed =
        visits.alone(
            protocol,
            desk -> {
              var replay = new Replay(desk.named(queue), to, Set.copyOf(ids), most, dry);
              var done = desk.replay(replay, message -> tell(message, missing, output));
              output.text(summary(replay, done, desk.address()));
              return done;
            });
    requireAll(missing, replayed);
  }

  private void tell(ParkedMessage message, Set<String> missing, Output output) {
    missing.remove(message.id());
    output.text("%s %s".formatted(dry ? "would move" : "moved", PlainText.line(message.id())));
    var object = new LinkedHashMap<String, @Nullable Object>();
    object.put("id", message.id());
    object.put("moved", !dry);
    output.object(object);
  }

  private String summary(Replay replay, Replayed replayed, String address) {
    return "%s%d of %d from \"%s\" to \"%s\" at %s"
        .formatted(
            dry ? "dry run, nothing was moved: " : "moved ",
            replayed.moved(),
            replayed.parked(),
            replay.from().parked(),
            replay.target(),
            address);
  }

  private void requireAll(Set<String> missing, Replayed replayed) {
    if (!missing.isEmpty() && replayed.moved() < most) {
      throw CommandFailure.ofStart(
          "no message is parked with the id "
              + missing.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", ")),
          "to see which there are: tomodachi parked show " + queue);
    }
  }
}
