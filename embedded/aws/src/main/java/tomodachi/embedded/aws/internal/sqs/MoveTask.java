package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.ServerTime;

/// Moves the messages of a dead-letter queue elsewhere, some each second of plan time and the first
/// at once, until none can be received there.
///
/// A message that can't be moved stays, and the task has failed.
final class MoveTask {

  /// What has become of it.
  enum Status {
    RUNNING,
    COMPLETED,
    CANCELLED,
    FAILED
  }

  /// The most messages it moves in a second.
  static final int FASTEST = 500;

  private static final String NO_QUEUE = "AWS.SimpleQueueService.NonExistentQueue";
  private static final String NO_SOURCE = "CouldNotDetermineMessageSource";
  private static final String TOO_LONG = "InvalidParameterValue";
  private static final long PAUSE = Duration.ofSeconds(1).toMillis();

  private final String id = UUID.randomUUID().toString();
  private final Request request;
  private final Queues queues;
  private final ServerTime time;
  private final long startedAt;
  private final int toMove;
  private Status status = Status.RUNNING;
  private @Nullable String failure;
  private long moved;

  /// What it is to do.
  ///
  /// @param source the dead-letter queue
  /// @param destination null for the queues where the messages were before
  /// @param perSecond null for as many as it can
  record Request(Queue source, @Nullable Arn destination, @Nullable Integer perSecond) {}

  /// @param toMove how many messages there are now
  MoveTask(Request request, Queues queues, ServerTime time, int toMove) {
    this.request = request;
    this.queues = queues;
    this.time = time;
    this.toMove = toMove;
    startedAt = time.now();
  }

  String id() {
    return id;
  }

  Request request() {
    return request;
  }

  Status status() {
    return status;
  }

  boolean isRunning() {
    return status == Status.RUNNING;
  }

  /// Why it has failed.
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /// How many messages it has moved.
  long moved() {
    return moved;
  }

  /// How many messages there were when it began.
  int toMove() {
    return toMove;
  }

  /// When it began, in milliseconds since 1970.
  long startedAt() {
    return startedAt;
  }

  /// Moves as many as it may in a second, and goes on later.
  void run() {
    var perSecond = request.perSecond() == null ? FASTEST : request.perSecond();
    for (var i = 0; i < perSecond && isRunning(); i++) {
      moveNext();
    }
    completeIfDone();
    if (isRunning()) {
      time.at(time.now() + PAUSE, this::run);
    }
  }

  /// Moves no more.
  void cancel() {
    status = Status.CANCELLED;
  }

  private void moveNext() {
    var message = next();
    if (message.isPresent()) {
      move(message.get());
    }
  }

  private void completeIfDone() {
    if (isRunning() && next().isEmpty() && isRunning()) {
      status = Status.COMPLETED;
    }
  }

  private Optional<StoredMessage> next() {
    if (!queues.has(request.source())) {
      fail(NO_QUEUE);
      return Optional.empty();
    }
    return Optional.ofNullable(request.source().messages().next());
  }

  private void move(StoredMessage message) {
    var destination =
        request.destination() == null ? message.deadLetterSource() : request.destination();
    if (destination == null) {
      fail(NO_SOURCE);
      return;
    }
    queues.find(destination).ifPresentOrElse(target -> move(message, target), () -> fail(NO_QUEUE));
  }

  private void move(StoredMessage message, Queue target) {
    if (message.content().size() > target.settings().maximumMessageSize()) {
      fail(TOO_LONG);
      return;
    }
    request.source().messages().handOver(message, target.messages());
    moved++;
  }

  private void fail(String reason) {
    status = Status.FAILED;
    failure = reason;
  }
}
