package tomodachi.embedded.aws.internal.sqs;

import java.util.List;
import java.util.stream.Stream;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;

/// What SQS can be asked about messages.
record MessageOperations(Queues queues, ServerTime time) {

  List<Operation> all() {
    return Stream.of(
            new Sending(queues).operations(),
            new Receiving(queues).operations(),
            new Deleting(queues).operations(),
            new ChangingVisibility(queues).operations(),
            new Moving(queues, time, new MoveTasks(queues)).operations())
        .flatMap(List::stream)
        .toList();
  }
}
