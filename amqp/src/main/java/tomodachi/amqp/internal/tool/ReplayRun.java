package tomodachi.amqp.internal.tool;

import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.internal.consume.ParkedDelivery;
import tomodachi.amqp.internal.link.Reason;
import tomodachi.amqp.internal.publish.Confirmation;
import tomodachi.amqp.internal.publish.Publishing;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.Replay;
import tomodachi.messaging.transport.Replayed;
import tomodachi.transport.TransportException;

/// Moves the selected ones of parked messages. For one thread.
///
/// - **M1** — a message is removed only after its copy is confirmed to be in the target queue.
/// - **M2** — after the first copy that isn't, none is sent; those that were sent before are waited
///   for.
final class ReplayRun {

  private static final int MOST_UNCONFIRMED = 100;

  private final Replay replay;
  private final ParkedReader reader;
  private final Publishing publishing;
  private final Consumer<ParkedMessage> eye;
  private final ArrayDeque<Moving> moving = new ArrayDeque<>();
  private long selected;
  private long moved;
  private @Nullable String failure;

  ReplayRun(
      Replay replay, ParkedReader reader, Publishing publishing, Consumer<ParkedMessage> eye) {
    this.replay = replay;
    this.reader = reader;
    this.publishing = publishing;
    this.eye = eye;
  }

  /// One whose copy is on its way.
  ///
  /// @param portrait what is shown of it
  private record Moving(
      ParkedDelivery parked, ParkedMessage portrait, CompletableFuture<Confirmation> copy) {}

  /// Moves them.
  ///
  /// @throws TransportException when a copy wasn't confirmed
  /// @throws IOException when the broker fails
  Replayed run() throws IOException, TransportException {
    try {
      sendAll();
      settleAll();
    } catch (IOException | ShutdownSignalException e) {
      throw stopped(Reason.of(e), e);
    }
    if (failure != null) {
      throw stopped(failure, null);
    }
    return new Replayed(reader.parked(), moved);
  }

  private void sendAll() throws IOException {
    while (failure == null && selected < replay.most()) {
      var next = reader.next();
      if (next == null) {
        return;
      }
      consider(next);
    }
  }

  private void consider(ParkedDelivery parked) throws IOException {
    var portrait = Portrait.of(parked, 0);
    if (!replay.selects(portrait)) {
      return;
    }
    selected++;
    if (replay.dry()) {
      done(portrait);
    } else {
      send(parked, portrait);
    }
  }

  private void send(ParkedDelivery parked, ParkedMessage portrait) throws IOException {
    moving.add(new Moving(parked, portrait, publishing.send(parked.copyFor(replay.target()))));
    if (moving.size() >= MOST_UNCONFIRMED) {
      settle(moving.remove());
    }
  }

  private void settleAll() throws IOException {
    while (!moving.isEmpty()) {
      settle(moving.remove());
    }
  }

  private void settle(Moving one) throws IOException {
    var problem = problem(one.copy());
    if (problem == null) {
      reader.remove(one.parked());
      done(one.portrait());
    } else if (failure == null) {
      failure = problem;
    }
  }

  private void done(ParkedMessage portrait) {
    moved++;
    eye.accept(portrait);
  }

  /// Why a copy isn't in the target queue; null when it is.
  private static @Nullable String problem(CompletableFuture<Confirmation> copy) {
    try {
      return copy.join() instanceof Confirmation.Returned(var text)
          ? "No queue takes the copy (%s)".formatted(text)
          : null;
    } catch (CompletionException e) {
      return e.getCause() instanceof PublishException unconfirmed
          ? String.valueOf(unconfirmed.getMessage()).lines().findFirst().orElse("")
          : "The copy failed: " + e.getCause();
    }
  }

  private TransportException stopped(String why, @Nullable Exception cause) {
    return new TransportException(
        """
        %s
            moved until then: %d of %d; the others are still parked in "%s\"\
        """
            .formatted(why, moved, reader.parked(), replay.from().parked()),
        cause);
  }
}
