package tomodachi.embedded.aws.internal.server;

import static tomodachi.embedded.aws.internal.api.Shape.Members.none;
import static tomodachi.embedded.aws.internal.api.Shape.Scalar.INTEGER;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// A service for tests of the server: it repeats what it is told, and says who told it.
final class FakeService {

  /// Who waits for an answer.
  final BlockingQueue<Answer> waiting = new LinkedBlockingQueue<>();

  /// How many clients have gone without one.
  final AtomicInteger gone = new AtomicInteger();

  /// Who called last.
  final BlockingQueue<Caller> callers = new LinkedBlockingQueue<>();

  ApiService service() {
    return new ApiService(
        "sqs",
        "2012-11-05",
        "AmazonSQS",
        "http://queue.amazonaws.com/doc/2012-11-05/",
        ApiService.byName(List.of(repeat(), refuse(), fail(), fill(), await(), take())));
  }

  private Operation repeat() {
    var shape = none().withTexts("Text", "QueueUrl");
    return new Operation.Immediate(
        "Repeat",
        shape,
        shape,
        (caller, input) -> {
          callers.add(caller);
          return input;
        });
  }

  private static Operation refuse() {
    return new Operation.Immediate(
        "Refuse",
        none(),
        none(),
        (_, _) -> {
          throw new ApiError("NoSuchThing", "AWS.NoSuchThing", 400, "There is <none>.");
        });
  }

  private static Operation fail() {
    return new Operation.Immediate(
        "Fail",
        none(),
        none(),
        (_, _) -> {
          throw new IllegalStateException("as the test wants it");
        });
  }

  private static Operation fill() {
    return new Operation.Immediate(
        "Fill",
        none().with("Size", INTEGER),
        none().withTexts("Text"),
        (_, input) ->
            new Structure()
                .set("Text", "a".repeat(input.integer("Size").orElseThrow().intValue())));
  }

  private Operation await() {
    return new Operation.Waiting(
        "Await",
        none(),
        none().withTexts("Text"),
        (_, _, answer) -> {
          answer.whenGone(gone::incrementAndGet);
          waiting.add(answer);
        });
  }

  /// The client got something.
  private static Operation take() {
    return new Operation.Immediate(
        "Take",
        none(),
        Shape.Members.none(),
        (caller, _) -> {
          caller.connection().hold();
          return new Structure();
        });
  }
}
