package tomodachi.embedded.aws.internal.sqs;

import java.util.ArrayList;
import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.QueueDoor;
import tomodachi.embedded.aws.internal.api.ServerTime;

/// SQS: its queues and their messages. To be used with the server's lock held.
public final class Sqs {

  private final ServerTime time;
  private final Memory memory;
  private final Queues queues = new Queues();

  /// @param time of delays, visibility and retention
  /// @param memory for all messages
  public Sqs(ServerTime time, Memory memory) {
    this.time = time;
    this.memory = memory;
  }

  /// What it can be asked to do.
  public ApiService service() {
    var operations = new ArrayList<Operation>();
    operations.addAll(new QueueOperations(queues, time, memory).all());
    operations.addAll(new MessageOperations(queues, time).all());
    return new ApiService(
        "sqs",
        "2012-11-05",
        "AmazonSQS",
        "http://queue.amazonaws.com/doc/2012-11-05/",
        ApiService.byName(List.copyOf(operations)));
  }

  /// The way in for SNS.
  public QueueDoor door() {
    return new QueueEntrance(queues);
  }
}
