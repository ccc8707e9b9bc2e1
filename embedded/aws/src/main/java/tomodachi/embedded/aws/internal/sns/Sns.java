package tomodachi.embedded.aws.internal.sns;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.QueueDoor;
import tomodachi.embedded.aws.internal.api.ServerTime;

/// SNS: its topics and their subscriptions. To be used with the server's lock held.
///
/// - It delivers to queues of SQS, and refuses other subscribers.
/// - A message is in the queues before its publisher is answered. If they have no room for it, it
///   is refused, and in none.
/// - Policies of topics are kept and shown, not enforced.
public final class Sns {

  private final Topics topics = new Topics();
  private final Subscriptions subscriptions = new Subscriptions(topics);
  private final Publisher publisher;
  private final Supplier<UUID> ids;

  /// @param door where subscribed queues are
  /// @param memory in which these keep messages
  public Sns(ServerTime time, QueueDoor door, Memory memory) {
    this(time, door, memory, UUID::randomUUID);
  }

  Sns(ServerTime time, QueueDoor door, Memory memory, Supplier<UUID> ids) {
    publisher = new Publisher(time, new Fanout(door, memory), ids);
    this.ids = ids;
  }

  /// What it can be asked to do.
  public ApiService service() {
    return new ApiService(
        "sns",
        "2010-03-31",
        "",
        "http://sns.amazonaws.com/doc/2010-03-31/",
        ApiService.byName(operations()));
  }

  private List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    operations.addAll(new TopicOperations(topics, subscriptions).all());
    operations.addAll(new PolicyOperations(topics).all());
    operations.addAll(new TagOperations(topics).all());
    operations.addAll(new SubscribeOperations(topics, subscriptions, ids).all());
    operations.addAll(new SubscriptionOperations(topics, subscriptions).all());
    operations.addAll(new PublishOperations(topics, publisher).all());
    return List.copyOf(operations);
  }
}
