package tomodachi.embedded.aws.internal.sqs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Shape.Scalar;
import tomodachi.embedded.aws.internal.api.Structure;

/// `StartMessageMoveTask`, `CancelMessageMoveTask` and `ListMessageMoveTasks`.
record Moving(Queues queues, ServerTime time, MoveTasks tasks) {

  private static final String SOURCE = "SourceArn";
  private static final String DESTINATION = "DestinationArn";
  private static final String HANDLE = "TaskHandle";
  private static final String RATE = "MaxNumberOfMessagesPerSecond";
  private static final String MOVED = "ApproximateNumberOfMessagesMoved";
  private static final long MOST_RESULTS = 10;

  private static final Members RESULT =
      Members.none()
          .withTexts(HANDLE, "Status", SOURCE, DESTINATION)
          .with(RATE, Scalar.INTEGER)
          .with(MOVED, Scalar.INTEGER)
          .with("ApproximateNumberOfMessagesToMove", Scalar.INTEGER)
          .withTexts("FailureReason")
          .with("StartedTimestamp", Scalar.INTEGER);

  List<Operation> operations() {
    return List.of(
        new Operation.Immediate(
            "StartMessageMoveTask",
            Members.none().withTexts(SOURCE, DESTINATION).with(RATE, Scalar.INTEGER),
            Members.none().withTexts(HANDLE),
            this::start),
        new Operation.Immediate(
            "CancelMessageMoveTask",
            Members.none().withTexts(HANDLE),
            Members.none().with(MOVED, Scalar.INTEGER),
            this::cancel),
        new Operation.Immediate(
            "ListMessageMoveTasks",
            Members.none().withTexts(SOURCE).with("MaxResults", Scalar.INTEGER),
            Members.none()
                .with("Results", Shape.flatList(RESULT, "ListMessageMoveTasksResultEntry")),
            this::list));
  }

  private Structure start(Caller caller, Structure input) throws ApiError {
    var source = source(input);
    checkSource(source);
    var request = new MoveTask.Request(source, destination(source, input), rate(input));
    var task = new MoveTask(request, queues, time, source.messages().visible());
    tasks.add(task);
    task.run();
    return new Structure().set(HANDLE, handleOf(task));
  }

  private Structure cancel(Caller caller, Structure input) throws ApiError {
    var handle =
        MoveTaskHandle.parse(input.requiredText(HANDLE))
            .orElseThrow(() -> MessageErrors.invalid("Value for parameter TaskHandle is invalid."));
    if (queues.find(handle.source()).isEmpty()) {
      throw MessageErrors.noSuchResource(SOURCE);
    }
    var task = tasks.find(handle).orElseThrow(MessageErrors::noSuchTask);
    if (!task.isRunning()) {
      throw MessageErrors.taskIsNotRunning(task.status());
    }
    task.cancel();
    return new Structure().set(MOVED, task.moved());
  }

  private Structure list(Caller caller, Structure input) throws ApiError {
    var source = source(input);
    var limit = input.integer("MaxResults").orElse(1L);
    if (limit < 1 || limit > MOST_RESULTS) {
      throw MessageErrors.invalidValue(
          limit, "MaxResults", "Must be between 1 and 10, if provided.");
    }
    return new Structure()
        .set("Results", tasks.of(source).limit(limit).map(Moving::written).toList());
  }

  private Queue source(Structure input) throws ApiError {
    return Arn.parse(input.requiredText(SOURCE))
        .flatMap(queues::find)
        .orElseThrow(() -> MessageErrors.noSuchResource(SOURCE));
  }

  private void checkSource(Queue source) throws ApiError {
    if (queues.sourcesOf(source.arn()).findAny().isEmpty()) {
      throw MessageErrors.invalid("Source queue must be configured as a Dead Letter Queue.");
    }
    if (tasks.of(source).anyMatch(MoveTask::isRunning)) {
      throw MessageErrors.invalid(
          "There is already a task running. Only one active task is allowed for a source queue arn"
              + " at a given time.");
    }
  }

  private @Nullable Arn destination(Queue source, Structure input) throws ApiError {
    var arn = input.text(DESTINATION);
    if (arn.isEmpty()) {
      return null;
    }
    var destination =
        arn.flatMap(Arn::parse)
            .flatMap(queues::find)
            .orElseThrow(() -> MessageErrors.noSuchResource(DESTINATION));
    if (destination == source) {
      throw MessageErrors.invalid("Source queue arn and destination queue arn cannot be the same.");
    }
    if (destination.settings().fifo().isPresent() != source.settings().fifo().isPresent()) {
      throw MessageErrors.invalid("Source queue and destination queue must be of the same type.");
    }
    return destination.arn();
  }

  private static @Nullable Integer rate(Structure input) throws ApiError {
    var rate = input.integer(RATE);
    if (rate.isPresent() && (rate.get() < 1 || rate.get() > MoveTask.FASTEST)) {
      throw MessageErrors.invalidValue(rate.get(), RATE, "Must be between 1 and 500, if provided.");
    }
    return rate.map(Long::intValue).orElse(null);
  }

  /// Only a task that is running has a handle.
  private static Structure written(MoveTask task) {
    var request = task.request();
    var written = new Structure();
    if (task.isRunning()) {
      written.set(HANDLE, handleOf(task));
    }
    return written
        .set("Status", task.status().name())
        .set(SOURCE, request.source().arn().toString())
        .set(DESTINATION, request.destination() == null ? null : request.destination().toString())
        .set(RATE, request.perSecond() == null ? null : request.perSecond().longValue())
        .set(MOVED, task.moved())
        .set("ApproximateNumberOfMessagesToMove", (long) task.toMove())
        .set("FailureReason", task.failure().orElse(null))
        .set("StartedTimestamp", task.startedAt());
  }

  private static String handleOf(MoveTask task) {
    return new MoveTaskHandle(task.id(), task.request().source().arn()).text();
  }
}
