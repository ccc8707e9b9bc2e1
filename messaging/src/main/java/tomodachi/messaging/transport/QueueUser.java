package tomodachi.messaging.transport;

import java.util.List;

/// A transport whose handlers take messages from queues.
public interface QueueUser {

  /// The word for what it speaks, which finds its [MessageTool], such as `amqp`.
  String protocol();

  /// The queues of its handlers, known once they are validated, whether or not they exist.
  List<WorkQueue> queues();
}
