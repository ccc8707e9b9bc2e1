package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.client.AwsFailure.Kind;
import tomodachi.aws.internal.topology.WorkingQueue;
import tomodachi.aws.internal.topology.WorkingQueue.ParkingQueue;
import tomodachi.messaging.transport.Backoff;
import tomodachi.transport.Timeline;

/// Copies messages of one queue to where parked ones go, unchanged but for attributes that say why,
/// where there is room for them. Usable from any thread; blocks.
final class Parking {

  static final String REASON = "x-tomodachi-reason";
  static final String ATTEMPT = "x-tomodachi-attempt";
  static final String QUEUE = "x-tomodachi-queue";

  private static final int MOST_ATTRIBUTES = 10;
  private static final int LONGEST_REASON = 500;

  /// How many times a copy is tried while that may help.
  private static final int TRIES = 5;

  /// How long a message waits that could not be copied: that may pass, or somebody may mend it
  /// soon.
  private static final Duration UNTIL_PASSED = Duration.ofSeconds(30);

  private static final Duration UNTIL_MENDED = Duration.ofMinutes(5);

  /// How long a message waits for which there is no place: the longest time SQS knows.
  private static final Duration FOR_EVER = Duration.ofHours(12);

  private final WorkingQueue queue;
  private final SqsClient sqs;
  private final Timeline timeline;
  private final Runnable onMissing;
  private final ParkingLog log;

  /// What has become of a message that was to be copied.
  sealed interface Result {
    /// SQS has confirmed the copy.
    record Copied() implements Result {}

    /// There is no copy, so the message is to be delivered again, after a delay.
    record Stays(Duration delay) implements Result {}
  }

  /// @param onMissing called when the queue it copies to doesn't exist
  Parking(WorkingQueue queue, SqsClient sqs, Timeline timeline, Runnable onMissing) {
    this.queue = queue;
    this.sqs = sqs;
    this.timeline = timeline;
    this.onMissing = onMissing;
    this.log = new ParkingLog(queue, timeline.machine());
  }

  /// Copies a message. Returns when SQS has the copy, or it can't be made.
  ///
  /// @param attempt which delivery this was
  /// @param reason one line
  Result copy(InFlight message, int attempt, String reason) {
    var target = queue.parking();
    if (target == null) {
      log.noQueue(message, hoursLeft(message));
      return new Result.Stays(FOR_EVER);
    }
    var failure = tryToSend(target, message, marks(attempt, reason));
    if (failure == null) {
      log.succeeded();
      return new Result.Copied();
    }
    log.failed(target, failure, hoursLeft(message));
    return new Result.Stays(soon(failure) ? UNTIL_PASSED : UNTIL_MENDED);
  }

  /// A queue that is missing may be made again.
  private boolean soon(AwsFailure failure) {
    var isMissing = failure.kind() == Kind.MISSING;
    if (isMissing) {
      onMissing.run();
    }
    return isMissing || failure.mayPass();
  }

  /// Why it could not be sent at last; null: it was.
  private @Nullable AwsFailure tryToSend(
      ParkingQueue target, InFlight message, Map<String, String> marks) {
    var backoff = new Backoff(new Random());
    AwsFailure failure = null;
    for (var tries = 1; tries <= TRIES; tries++) {
      try {
        sendMarked(target, message, marks);
        return null;
      } catch (RuntimeException e) {
        failure = AwsFailure.of(e);
      }
      if (!failure.mayPass() || tries == TRIES || !pause(backoff.next())) {
        break;
      }
    }
    return failure;
  }

  /// False when the thread was interrupted.
  private boolean pause(Duration time) {
    var over = new CountDownLatch(1);
    try (var _ = timeline.machine().after(time, over::countDown)) {
      over.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void sendMarked(ParkingQueue target, InFlight message, Map<String, String> marks) {
    try {
      send(target, message, withMarks(message, marks));
    } catch (RuntimeException e) {
      if (AwsFailure.of(e).kind() != Kind.INVALID) {
        throw e;
      }
      // It may be as large as the queue allows.
      send(target, message, message.sdk().messageAttributes());
    }
  }

  private void send(
      ParkingQueue target, InFlight message, Map<String, MessageAttributeValue> attributes) {
    var sdk = message.sdk();
    var request =
        SendMessageRequest.builder()
            .queueUrl(target.url())
            .messageBody(sdk.body())
            .messageAttributes(attributes);
    var group = system(message, MessageSystemAttributeName.MESSAGE_GROUP_ID);
    if (target.fifo()) {
      request.messageGroupId(group == null ? sdk.messageId() : group);
      request.messageDeduplicationId(sdk.messageId());
    } else if (group != null) {
      request.messageGroupId(group);
    }
    sqs.sendMessage(request.build());
  }

  private static @Nullable String system(InFlight message, MessageSystemAttributeName name) {
    return message.sdk().attributes().get(name);
  }

  private Map<String, String> marks(int attempt, String reason) {
    var marks = new LinkedHashMap<String, String>();
    marks.put(REASON, AttributeText.of(reason, LONGEST_REASON));
    marks.put(ATTEMPT, Integer.toString(attempt));
    marks.put(QUEUE, queue.name());
    return marks;
  }

  private static Map<String, MessageAttributeValue> withMarks(
      InFlight message, Map<String, String> marks) {
    var attributes = new HashMap<>(message.sdk().messageAttributes());
    marks.forEach((name, value) -> {
      if (attributes.size() < MOST_ATTRIBUTES || attributes.containsKey(name)) {
        attributes.put(name, text(value));
      }
    });
    return attributes;
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  /// How long SQS still keeps a message, in hours.
  private long hoursLeft(InFlight message) {
    var sent = system(message, MessageSystemAttributeName.SENT_TIMESTAMP);
    if (sent == null) {
      return queue.retention().toHours();
    }
    var end = Instant.ofEpochMilli(Long.parseLong(sent)).plus(queue.retention());
    return Math.max(0, Duration.between(timeline.plan().instant(), end).toHours());
  }
}
