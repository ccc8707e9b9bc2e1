package tomodachi.cli.internal.command;

import java.util.List;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.message.ParkedReplay;
import tomodachi.cli.internal.message.ParkedView;
import tomodachi.cli.internal.message.Publication;

/// What a command line about messages asks for.
sealed interface MessageRequest {

  /// A message shall be published.
  record Publish(Publication publication) implements MessageRequest {}

  /// It shall be shown how many messages are parked.
  ///
  /// @param protocol of the queues
  /// @param names services and queues as they were typed, at least one
  /// @param classPath what the services use besides their sources
  record Count(String protocol, List<String> names, ClassPath classPath, boolean json)
      implements MessageRequest {
    public Count {
      names = List.copyOf(names);
    }
  }

  /// Parked messages shall be shown.
  record Show(ParkedView view, boolean json) implements MessageRequest {}

  /// Parked messages shall be moved.
  record Move(ParkedReplay replay, boolean json) implements MessageRequest {}
}
