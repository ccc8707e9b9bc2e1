package tomodachi.aws.internal.publish;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.topology.TopicMaker;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.transport.Backoff;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.Timeline;

/// What a service publishes on its way to SNS and SQS. It needs no transport: with a
/// [ServicePublisher] that is open on it, a tool can publish too. Usable from any thread.
///
/// Messages that several threads have for one topic or queue travel together. A message that fails
/// by what may pass is sent again, until it is confirmed or its deadline has passed.
///
/// - **U1** — every message is answered by its deadline.
/// - **U2** — a message keeps its room in the window until AWS can't be busy with it any more,
///   which may be after its answer.
public final class Publishing {

  private final Timeline timeline;
  private final Timeline.Machine time;
  private final Duration timeout;
  private final Aws aws;
  private final Window window = new Window();
  private final Expiry expiry;
  private final Lanes lanes;
  private final Addresses addresses;
  private volatile boolean closed;

  /// Nothing is called yet, and nothing has to be closed if nothing was published.
  ///
  /// @param service whose options say how to publish
  public Publishing(AwsClients clients, ServiceContext service, Timeline timeline) {
    this(Aws.of(clients), new TopicMaker(service, clients)::make, service, timeline);
  }

  Publishing(Aws aws, TopicArns.Maker maker, ServiceContext service, Timeline timeline) {
    var options = service.options(AwsSnsSqsOptions.class);
    this.aws = aws;
    this.timeline = timeline;
    time = timeline.machine();
    timeout = options.publishTimeout();
    expiry = new Expiry(time);
    lanes = new Lanes(aws, time, timeout);
    var topics =
        new TopicArns(
            aws, new Identity(aws, time), maker, options.topology(), new OnceAMinute(time));
    addresses = new Addresses(aws, topics, time, timeout);
  }

  /// The region it publishes in.
  String region() {
    return aws.region();
  }

  /// The end of the time that a publish may take, if it begins now.
  Deadline deadline() {
    return Deadline.in(time, timeout);
  }

  /// Where messages for this go. Blocks while that is being found out for the first time.
  ///
  /// @throws PublishException when it isn't found out by the deadline, or the thread is
  ///   interrupted, which it then still is
  String address(Target target, Deadline deadline) {
    try (var _ = timeline.hold()) {
      return addresses.of(target, deadline);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw notSent("The thread was interrupted", target, null);
    } catch (Unresolved e) {
      throw notSent(String.valueOf(e.getMessage()), target, e);
    }
  }

  private static PublishException notSent(String what, Target target, @Nullable Throwable cause) {
    return new PublishException(
        "%s; the message was not sent\n    %s".formatted(what, target), cause);
  }

  /// Sends up to ten messages for one address. Blocks while 1,000 messages or 16 MiB are unsettled,
  /// up to the deadline.
  ///
  /// @return a pending message for each, in their order
  List<Pending> send(List<Outgoing> messages, Deadline deadline) {
    var all = messages.stream().map(message -> pending(message, deadline)).toList();
    try {
      if (window.enter(messages, deadline.left())) {
        accept(all);
      } else {
        all.forEach(this::expired);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      all.forEach(pending -> drop(pending, "The thread was interrupted"));
    }
    return all;
  }

  private Pending pending(Outgoing message, Deadline deadline) {
    return new Pending(
        message, deadline, new Backoff(ThreadLocalRandom.current()), timeline.hold());
  }

  /// For one that isn't in the window.
  private void expired(Pending pending) {
    pending.expired();
    pending.settled();
  }

  /// For one that isn't in the window.
  private void drop(Pending pending, String why) {
    pending.givenUp(why);
    pending.settled();
  }

  private void accept(List<Pending> all) {
    if (closed) {
      for (var pending : all) {
        window.leave(pending.outgoing());
        drop(pending, "The publisher is closed");
      }
      return;
    }
    all.forEach(expiry::watch);
    var entered = all.stream().map(this::enter).toList();
    var first = entered.getFirst().lane();
    first.gather();
    entered.forEach(this::begin);
    first.goOn();
  }

  /// A message in its lane.
  ///
  /// @param address by which it has entered that
  private record Trip(Pending pending, Lane lane, String address) {}

  private Trip enter(Pending pending) {
    var message = pending.outgoing();
    return new Trip(pending, lanes.enter(message), message.address());
  }

  private void begin(Trip trip) {
    if (trip.lane().isNext(trip.pending())) {
      attempt(trip);
    }
  }

  private void attempt(Trip trip) {
    if (trip.pending().answer().isDone()) {
      settle(trip);
      return;
    }
    var _ =
        trip.lane()
            .send(trip.pending())
            .whenComplete((id, failure) -> attempted(trip, id, failure));
  }

  private void attempted(Trip trip, @Nullable String id, @Nullable Throwable failure) {
    if (failure == null) {
      trip.pending().confirmed(String.valueOf(id));
      settle(trip);
    } else {
      failed(trip, failure);
    }
  }

  private void failed(Trip trip, Throwable thrown) {
    var failure = AwsFailure.of(thrown);
    var pending = trip.pending();
    if (failure.mayPass()) {
      var _ = time.after(Duration.ofNanos(pending.pause(failure)), () -> again(trip));
    } else if (failure.kind() == AwsFailure.Kind.MISSING && pending.renew()) {
      Thread.ofVirtual().name("tomodachi-aws-lookup").start(() -> renew(trip));
    } else {
      pending.failed(Refusal.words(failure, pending.outgoing()), thrown);
      settle(trip);
    }
  }

  private void again(Trip trip) {
    if (trip.pending().deadline().isOver()) {
      trip.pending().expired();
    }
    attempt(trip);
  }

  /// What it is for has been deleted since its address was found.
  private void renew(Trip trip) {
    var pending = trip.pending();
    try {
      addresses.forget(pending.outgoing().target(), trip.address());
      var address = address(pending.outgoing().target(), pending.deadline());
      goOn(trip, address);
    } catch (PublishException e) {
      pending.failed(e);
      settle(trip);
    }
  }

  private void goOn(Trip trip, String address) {
    if (address.equals(trip.address())) {
      attempt(trip);
    } else {
      leave(trip);
      trip.pending().readdress(address);
      begin(enter(trip.pending()));
    }
  }

  private void settle(Trip trip) {
    var pending = trip.pending();
    expiry.forget(pending);
    pending.settled();
    window.leave(pending.outgoing());
    leave(trip);
  }

  private void leave(Trip trip) {
    var next = trip.lane().after(trip.pending());
    if (next != null) {
      attempt(new Trip(next, trip.lane(), trip.address()));
    }
    lanes.leave(trip.address());
  }

  /// Publishes what waits, and nothing more. Does nothing the second time.
  ///
  /// @param atMost the longest time to wait for SNS and SQS; what is left then fails
  public void close(Duration atMost) {
    if (!closed) {
      closed = true;
      addresses.close();
      lanes.flush();
      awaitEmpty(atMost);
      expiry.close();
      expiry.all().forEach(pending -> pending.givenUp("The service stops"));
    }
  }

  private void awaitEmpty(Duration atMost) {
    try {
      var _ = window.awaitEmpty(atMost);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
