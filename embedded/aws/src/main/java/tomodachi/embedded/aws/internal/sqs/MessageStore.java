package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.sqs.QueueSettings.Fifo;
import tomodachi.transport.Wakeup;

/// The messages of one queue, and who waits for them. Delays, visibility and retention are in plan
/// time.
///
/// - **M1** — after each call, no message can be received while somebody waits who may have it.
/// - **M2** — what is due has happened before a call does anything else.
/// - **M3** — there is one alarm, for the next thing that is due, however many messages there are.
/// - **M4** — a message that was received from this queue as often as its redrive policy allows
///   goes to the dead-letter queue when it would be received once more. While there is no such
///   queue, it is received on.
/// - **M5** — a message that was received holds plan time until it is deleted, its visibility is
///   changed or ends, or it leaves the queue.
final class MessageStore {

  private final Arn queue;
  private final ServerTime time;
  private final Memory memory;
  private final Stock stock;
  private final DeduplicationWindow window;
  private final ReceiveAttempts attempts = new ReceiveAttempts();
  private final Receipts receipts;
  private final Redriving redriving;
  private final Delivery delivery;
  private final Polls polls;
  private final Wakeup wakeup;
  private QueueSettings settings;
  private long numbers;

  /// @param queue whose messages they are
  /// @param queues where the dead-letter queue is, and how many messages may be in flight
  MessageStore(Arn queue, QueueSettings settings, ServerTime time, Memory memory, Queues queues) {
    this.queue = queue;
    this.settings = settings;
    this.time = time;
    this.memory = memory;
    stock = new Stock(memory, isFifo() ? new MessageGroups() : new StandardOrder());
    window = new DeduplicationWindow(memory);
    receipts = new Receipts(stock, isFifo());
    redriving = new Redriving(queue, queues);
    delivery = new Delivery(stock, attempts, receipts, redriving, queues.mostInFlight());
    polls = new Polls(time);
    wakeup = new Wakeup(time::at, this::tidy);
  }

  /// How many could be received now.
  int visible() {
    tidy();
    return stock.visible();
  }

  /// How many wait for their delay to end.
  int delayed() {
    tidy();
    return stock.delayed();
  }

  /// How many were received and are hidden.
  int inFlight() {
    tidy();
    return stock.inFlight();
  }

  /// How many clients wait for messages.
  int waiting() {
    return polls.size();
  }

  /// The settings have changed. The new retention counts for all messages. Those that are delayed
  /// keep their delay in a standard queue; in a FIFO queue the new one counts for them too.
  void change(QueueSettings changed) {
    settings = changed;
    stock.retain(changed.retention().toMillis());
    if (isFifo()) {
      stock.delay(changed.delay().toMillis());
    }
    tidy();
  }

  /// Forgets all messages, and what would be a duplicate.
  void purge() {
    stock.clear();
    attempts.clear();
    window.clear();
    wakeup.close();
  }

  /// The queue is deleted: forgets all messages, and whoever waits for some is told so.
  void close() {
    purge();
    polls.fail(SqsErrors.queueDoesNotExist());
  }

  /// Takes a message, if the queue's rules allow it.
  ///
  /// @throws ApiError if they don't, or there is no memory for it
  SentMessage send(Draft draft) throws ApiError {
    var now = tidy();
    Admission.check(draft, settings);
    var fifo = settings.fifo();
    var sent = fifo.isPresent() ? sendOnce(draft, fifo.get(), now) : enter(draft, null, 0, now);
    tidy(now);
    return sent;
  }

  /// Gives messages to a client, or lets it wait for some.
  ///
  /// @throws ApiError if too many are in flight
  void receive(ReceiveRequest request, Answer answer) throws ApiError {
    var now = tidy();
    if (!isFifo() && delivery.isExhausted()) {
      throw MessageErrors.tooManyInFlight(queue);
    }
    var batch = delivery.take(request, settings, now);
    if (batch.isEmpty() && request.waitTime().isPositive()) {
      polls.add(request, answer);
    } else {
      answer.give(request.answer(batch, receipts));
    }
    tidy(now);
  }

  /// Deletes the message of a receipt, if it is there and that is its last one.
  ///
  /// @throws ApiError if the receipt isn't one of this queue, or has expired
  void delete(Receipt receipt) throws ApiError {
    var now = tidy();
    var message = receipts.toDelete(receipt);
    if (message.isPresent()) {
      attempts.forget(message.get());
      stock.remove(message.get());
      tidy(now);
    }
  }

  /// Hides a message that is in flight for another time, beginning now.
  ///
  /// @throws ApiError if the receipt isn't one of this queue, there is no such message, it isn't in
  ///   flight, or it would be hidden for too long
  void changeVisibility(Receipt receipt, Duration visibility) throws ApiError {
    var now = tidy();
    var message = receipts.toChange(receipt, now, visibility);
    attempts.forget(message);
    message.letGo();
    stock.hideUntil(message, now + visibility.toMillis());
    tidy(now);
  }

  /// Takes a message that was received too often elsewhere. In a standard queue it keeps the time
  /// at which it was sent.
  void bury(StoredMessage message, Arn source) {
    var now = time.now();
    var sentAt = isFifo() ? now : message.sentAt();
    add(message.buried(numbers++, sentAt, source), Duration.ZERO, now);
    tidy(now);
  }

  /// The message that is received next, to be handed over; null if there is none.
  @Nullable StoredMessage next() {
    tidy();
    return stock.choose().next();
  }

  /// Hands a message over to another queue. There it is a new one, with the same content.
  ///
  /// @param message is visible
  void handOver(StoredMessage message, MessageStore target) {
    stock.withdraw(message);
    target.takeOver(message.content().withId(UUID.randomUUID()));
    tidy();
  }

  private void takeOver(Content content) {
    var now = time.now();
    add(new StoredMessage(numbers++, content, now), Duration.ZERO, now);
    tidy(now);
  }

  private boolean isFifo() {
    return settings.fifo().isPresent();
  }

  private SentMessage sendOnce(Draft draft, Fifo fifo, long now) throws ApiError {
    var key = Admission.key(draft, fifo);
    var first = window.find(key);
    if (first.isPresent()) {
      return first.get();
    }
    var sent = enter(draft, key.id(), DeduplicationWindow.ENTRY, now);
    window.add(key, sent, now);
    return sent;
  }

  /// @param more room that is needed beside that of the message
  private SentMessage enter(Draft draft, @Nullable String deduplicationId, int more, long now)
      throws ApiError {
    if (!memory.reserve((long) draft.bytes() + more)) {
      throw MessageErrors.memoryIsFull(memory);
    }
    var number = numbers++;
    var content = draft.content(UUID.randomUUID(), deduplicationId);
    add(new StoredMessage(number, content, now), delayOf(draft), now);
    return new SentMessage(content.id(), isFifo() ? OptionalLong.of(number) : OptionalLong.empty());
  }

  private Duration delayOf(Draft draft) {
    var delay = draft.delay();
    return delay == null || isFifo() ? settings.delay() : delay;
  }

  private void add(StoredMessage message, Duration delay, long now) {
    message.expireAt(message.sentAt() + settings.retention().toMillis());
    stock.add(message, now + delay.toMillis(), now);
  }

  /// Tidies up as of now.
  ///
  /// @return what now is
  private long tidy() {
    var now = time.now();
    tidy(now);
    return now;
  }

  /// Brings everything to where it has to be: what is due happens, who waits is served, messages
  /// arrive in the dead-letter queue.
  private void tidy(long now) {
    window.expire(now);
    for (var due = stock.due(now); due != null; due = stock.due(now)) {
      happen(due, now);
    }
    serve(now);
    redriving.finish();
    wakeup.by(Math.min(stock.nextDue(), window.nextEnd()));
  }

  private void happen(StoredMessage due, long now) {
    attempts.forget(due);
    if (due.expiresAt() <= now) {
      stock.remove(due);
    } else {
      stock.show(due);
    }
  }

  private void serve(long now) {
    for (var poll = polls.first(); poll != null && stock.visible() > 0; poll = polls.first()) {
      var batch = delivery.take(poll.request(), settings, now);
      if (batch.isEmpty()) {
        return;
      }
      polls.remove(poll);
      poll.answer().give(poll.request().answer(batch, receipts));
    }
  }
}
