package tomodachi.embedded.aws.property;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Operation;

/// One random sequence of steps, done by the server and by the model.
final class SqsRun {

  private static final int STEPS = 60;
  private static final int MOST_TO_DRAIN = 500;
  private static final int DEDUPLICATION = 5 * 60;

  private final long seed;
  private final SqsClient client;
  private final Chooser chooser;
  private final QueueKind kind;
  private final List<QueueModel> queues = new ArrayList<>();
  private final List<Poll> polls = new ArrayList<>();
  // What clients got and when, to be told to the model once it knows of the step.
  private final Deque<Answered> answered = new ArrayDeque<>();
  private final List<String> history = new ArrayList<>();
  private final Tally tally;

  /// @param change what is done to the operations
  /// @param tally of what happens
  SqsRun(long seed, UnaryOperator<Map<String, Operation>> change, Tally tally) {
    this.seed = seed;
    this.tally = tally;
    var random = new Random(seed);
    kind = QueueKind.random(random);
    chooser = new Chooser(random);
    client = new SqsClient(change);
  }

  private record Answered(Poll poll, long at) {}

  void run() {
    try {
      create();
      for (var i = 0; i < STEPS; i++) {
        step(chooser.next(main(), waiting().size(), client.now()));
      }
      drain();
    } catch (ApiError e) {
      throw failure(e, "%s: %s".formatted(e.code(), e.text()));
    } catch (RuntimeException | AssertionError e) {
      throw failure(e, String.valueOf(e.getMessage()));
    }
  }

  private AssertionError failure(Throwable cause, String what) {
    var steps = history.stream().collect(Collectors.joining("\n    "));
    return new AssertionError(
        """
        %s
          seed %d with %s, after
            %s
          to repeat it: -Dtest=SqsPropertyTest -Dtomodachi.sqs.seed=%d\
        """
            .formatted(what, seed, kind, steps, seed),
        cause);
  }

  private QueueModel main() {
    return queues.getFirst();
  }

  private void create() throws ApiError {
    var arn = "";
    Optional<QueueModel> deadLetters = Optional.empty();
    if (kind.redrives()) {
      var dead = kind.ofDeadLetters();
      arn = client.create(dead.named("dead"), dead.attributes(""));
      deadLetters = Optional.of(new QueueModel(dead.named("dead"), dead, deadLetters, tally));
    }
    client.create(kind.named("main"), kind.attributes(arn));
    queues.add(new QueueModel(kind.named("main"), kind, deadLetters, tally));
    deadLetters.ifPresent(queues::add);
  }

  private void drain() throws ApiError {
    while (!waiting().isEmpty()) {
      step(new Step.Leave(0));
    }
    for (var i = 0; i < MOST_TO_DRAIN; i++) {
      var next = queues.stream().flatMap(each -> chooser.drain(each, client.now()).stream());
      var step = next.findFirst();
      if (step.isEmpty()) {
        checkMemory();
        return;
      }
      step(step.get());
    }
    throw new Difference("The queues don't become empty");
  }

  /// What duplicates are told by is forgotten in the end, too.
  private void checkMemory() {
    client.advance(DEDUPLICATION);
    var used = client.memoryUsed();
    Difference.check(used == 0, () -> "The queues are empty, and hold %d bytes".formatted(used));
  }

  private List<Poll> waiting() {
    return polls.stream().filter(Poll::isWaiting).toList();
  }

  private QueueModel queue(String name) {
    return queues.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private void step(Step step) throws ApiError {
    history.add(step.toString());
    perform(step);
    while (!answered.isEmpty()) {
      tell(answered.remove());
    }
    for (var queue : queues) {
      queue.checkCounts(client.counts(queue.name()), client.now());
    }
    checkNobodyWaitsInVain();
  }

  private void tell(Answered answer) {
    var poll = answer.poll();
    var messages = poll.messages();
    history.add("  received " + messages.stream().map(Got::body).toList());
    queue(poll.asked().queue()).receive(messages, poll.asked(), poll.waited(), answer.at());
  }

  private void checkNobodyWaitsInVain() {
    for (var poll : waiting()) {
      var available = queue(poll.asked().queue()).available(client.now());
      Difference.check(
          available.isEmpty(),
          () -> "A client waits for %d messages that are there".formatted(available.size()));
    }
  }

  private void perform(Step step) throws ApiError {
    switch (step) {
      case Step.Send send -> send(send);
      case Step.Receive receive -> receive(receive);
      case Step.Delete(var queue, var bodies, var batch) -> {
        client.delete(queue, handles(queue, bodies), batch);
        bodies.forEach(body -> queue(queue).delete(queue(queue).letter(body)));
      }
      case Step.Hide(var queue, var bodies, var seconds, var batch) -> {
        client.hide(queue, handles(queue, bodies), seconds, batch);
        var until = client.now() + seconds * 1_000L;
        bodies.forEach(body -> queue(queue).letter(body).hide(until));
      }
      case Step.ComeLate late -> comeLate(late);
      case Step.Purge(var queue) -> purge(queue(queue));
      case Step.Leave(var number) -> {
        client.leave(waiting().get(number));
        tally.count(Tally.Event.LEFT_POLL);
      }
      case Step.Advance(var seconds) -> client.advance(seconds);
    }
  }

  private List<String> handles(String queue, List<String> bodies) {
    return bodies.stream().map(body -> queue(queue).letter(body).handle()).toList();
  }

  private void send(Step.Send send) throws ApiError {
    var ids = client.send(send);
    for (var i = 0; i < ids.size(); i++) {
      queue(send.queue()).send(send.drafts().get(i), ids.get(i), client.now());
    }
  }

  private void receive(Step.Receive receive) throws ApiError {
    var poll = new Poll(receive, each -> answered.add(new Answered(each, client.now())));
    polls.add(poll);
    client.receive(poll);
    Difference.check(
        receive.patience() > 0 || !poll.isWaiting(), () -> "A client waits that doesn't want to");
  }

  private void comeLate(Step.ComeLate late) {
    var handles = handles(late.queue(), List.of(late.body()));
    try {
      if (late.delete()) {
        client.delete(late.queue(), handles, false);
      } else {
        client.hide(late.queue(), handles, 1, false);
      }
      throw new Difference("A client that comes too late isn't told so");
    } catch (ApiError e) {
      tally.count(Tally.Event.REFUSAL);
    }
  }

  private void purge(QueueModel queue) throws ApiError {
    if (queue.mayPurge(client.now())) {
      client.purge(queue.name());
      queue.purge(client.now());
      return;
    }
    try {
      client.purge(queue.name());
      throw new Difference("A queue is purged twice in 60 s");
    } catch (ApiError e) {
      Difference.check(e.code().equals("PurgeQueueInProgress"), e::code);
    }
  }

  /// The first of several seeds that fails.
  static Optional<AssertionError> firstFailure(
      Stream<Long> seeds, UnaryOperator<Map<String, Operation>> change) {
    return seeds.flatMap(seed -> failure(seed, change).stream()).findFirst();
  }

  private static Optional<AssertionError> failure(
      long seed, UnaryOperator<Map<String, Operation>> change) {
    try {
      new SqsRun(seed, change, new Tally()).run();
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(e);
    }
  }
}
