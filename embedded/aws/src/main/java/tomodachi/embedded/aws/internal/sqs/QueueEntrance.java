package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.TreeMap;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.QueueDoor;

/// The way into queues for SNS. A message it brings keeps to the rules of the queue, except that it
/// may have more attributes than one that is sent.
record QueueEntrance(Queues queues) implements QueueDoor {

  private static final String SENDER = "AIDAISMY7JYY5F7RTT6AO";

  @Override
  public Result put(Arn arn, Letter letter) {
    return queues.find(arn).map(queue -> put(queue, letter)).orElse(Result.NO_QUEUE);
  }

  private static Result put(Queue queue, Letter letter) {
    try {
      queue.messages().send(draft(letter, queue.settings()));
      return Result.TAKEN;
    } catch (ApiError _) {
      return Result.REFUSED;
    }
  }

  /// A group and an id that come from a FIFO topic mean nothing to a standard queue.
  private static Draft draft(Letter letter, QueueSettings settings) {
    var body = letter.body().getBytes(UTF_8);
    var attributes = new TreeMap<>(letter.attributes());
    return new Draft(
        letter.body(),
        body.length + MessageSize.of(attributes),
        Md5.of(body),
        attributes,
        null,
        null,
        letter.groupId(),
        settings.fifo().isPresent() ? letter.deduplicationId() : null,
        SENDER);
  }
}
