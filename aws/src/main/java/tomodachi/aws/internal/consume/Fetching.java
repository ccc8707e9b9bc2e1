package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.client.AwsFailure.Kind;
import tomodachi.transport.Timeline;

/// Makes the calls that fetch messages: as many as there is room for, and no more messages than
/// that. Usable from any thread.
///
/// A call is made when a batch of messages has room, or half of what may be handled at once if that
/// is less, or when there has been some room for 50 ms. While nothing comes, one call waits at SQS
/// for 20 s and has the room there was when it began; others aren't made for room that becomes free
/// meanwhile, since the first message ends the wait, and the next call has all of the room. Further
/// calls at the same time are made as long as full batches come, and wait for 1 s.
///
/// - **P1** — the room of a call is taken before it is made and is given back by who it is for: by
///   the call for messages that didn't come, by [#free] for each that did.
/// - **P2** — a failure ends no more than its call: another one follows after a pause, or when
///   there is a queue again, until [#end].
final class Fetching {

  /// SQS allows no more.
  static final Duration LONG_WAIT = Duration.ofSeconds(20);

  private static final Duration SHORT_WAIT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMillis(50);
  private static final int MESSAGES_A_CALL = 10;

  private final Timeline timeline;
  private final Target target;
  private final int mostInACall;
  private final int enough;
  // Guarded by this, as all that follows.
  private final Set<Fetch> underWay = new HashSet<>();
  private final Pace pace;
  private @Nullable AttachedQueue queue;
  private Timeline.@Nullable Alarm patience;
  private int room;
  private boolean patient = true;
  private boolean ended = true;
  private boolean pausing;
  private boolean failing;

  /// Who the messages are for. Called by threads of [Fetching], of which each may be held up.
  interface Target {
    /// Messages have come.
    void fetched(AttachedQueue from, List<Message> messages);

    /// A call has failed, and none is made for a while.
    void failed(AttachedQueue from, AwsFailure failure);

    /// A call has succeeded.
    void succeeded();

    /// The queue isn't there; no call is made until [Fetching#attach].
    void missing(AttachedQueue queue);
  }

  /// @param concurrency how many messages are handled at once; for so many there is room
  /// @param mostInACall how many messages one call may fetch, 1 to 10
  Fetching(Timeline timeline, Target target, int concurrency, int mostInACall) {
    this.timeline = timeline;
    this.target = target;
    this.room = concurrency;
    this.mostInACall = mostInACall;
    this.enough = Math.max(1, Math.min(mostInACall, concurrency / 2));
    this.pace = new Pace(Math.ceilDiv(concurrency, MESSAGES_A_CALL));
  }

  /// Fetches from this queue, from now on.
  void attach(AttachedQueue fresh) {
    synchronized (this) {
      queue = fresh;
      failing = false;
    }
    callAll();
  }

  /// Makes calls until [#end].
  void begin() {
    synchronized (this) {
      ended = false;
    }
    callAll();
  }

  /// There is room for so many messages more; less than zero: for fewer.
  void free(int count) {
    synchronized (this) {
      room += count;
    }
    callAll();
  }

  /// Makes no more calls, and ends those under way. Returns when no message can come any more.
  void end() throws InterruptedException {
    abortAll();
    synchronized (this) {
      while (!underWay.isEmpty()) {
        wait();
      }
    }
  }

  private synchronized void abortAll() {
    ended = true;
    underWay.forEach(Fetch::abort);
  }

  /// True while there is a queue, and the last call didn't fail.
  synchronized boolean succeeds() {
    return queue != null && !failing;
  }

  private void callAll() {
    for (var next = next(); next != null; next = next()) {
      var fetch = next;
      Thread.ofVirtual().name("tomodachi-aws-receive").start(() -> run(fetch));
    }
  }

  /// The call to be made now, with its room taken; null: none.
  private synchronized @Nullable Fetch next() {
    var from = queue;
    if (ended || from == null || pausing || room <= 0 || underWay.size() >= pace.calls()) {
      return null;
    }
    if (room < enough && patient) {
      bePatient();
      return null;
    }
    patient = true;
    closePatience();
    var size = Math.min(room, mostInACall);
    var fetch = new Fetch(from, size, waitOfNext(), timeline.machine());
    room -= size;
    underWay.add(fetch);
    return fetch;
  }

  /// A call after a failure doesn't wait: it is to show soon whether that is over.
  private Duration waitOfNext() {
    if (failing) {
      return Duration.ZERO;
    }
    return underWay.stream().anyMatch(Fetch::isPatient) ? SHORT_WAIT : LONG_WAIT;
  }

  private void bePatient() {
    if (patience == null) {
      patience = timeline.machine().after(PATIENCE, this::losePatience);
    }
  }

  private void losePatience() {
    synchronized (this) {
      if (patience == null) {
        return;
      }
      patience = null;
      patient = false;
    }
    callAll();
  }

  private void closePatience() {
    if (patience != null) {
      patience.close();
      patience = null;
    }
  }

  private void run(Fetch fetch) {
    var came = 0;
    try {
      var messages = fetch.call();
      came = messages.size();
      fetched(fetch, messages);
    } catch (RuntimeException | Error e) {
      if (!fetch.isAborted()) {
        failed(fetch, AwsFailure.of(e));
      }
    } finally {
      done(fetch, came);
    }
  }

  private void fetched(Fetch fetch, List<Message> messages) {
    try (var _ = timeline.hold()) {
      target.fetched(fetch.queue(), messages);
    }
    synchronized (this) {
      failing = false;
      pace.fetched(messages.size(), fetch.most());
    }
    target.succeeded();
  }

  private void done(Fetch fetch, int came) {
    synchronized (this) {
      underWay.remove(fetch);
      room += fetch.most() - came;
      notifyAll();
    }
    callAll();
  }

  private void failed(Fetch fetch, AwsFailure failure) {
    if (failure.kind() == Kind.MISSING) {
      if (dropped(fetch.queue(), failure)) {
        target.missing(fetch.queue());
      }
    } else if (paused(failure)) {
      target.failed(fetch.queue(), failure);
    }
  }

  /// False when there is another one already. SQS may go on to say that a queue is missing although
  /// it is there again, so the next one is not asked at once.
  private synchronized boolean dropped(AttachedQueue missing, AwsFailure failure) {
    if (!missing.equals(queue)) {
      return false;
    }
    queue = null;
    var _ = pause(failure);
    return true;
  }

  /// False when there is a pause already.
  private synchronized boolean paused(AwsFailure failure) {
    failing = true;
    return pause(failure);
  }

  private boolean pause(AwsFailure failure) {
    if (pausing) {
      return false;
    }
    pausing = true;
    var _ = timeline.machine().after(pace.failed(failure), this::goOn);
    return true;
  }

  private void goOn() {
    synchronized (this) {
      pausing = false;
    }
    callAll();
  }
}
