package tomodachi.embedded.amqp.internal.server;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.embedded.amqp.internal.wire.FrameWriter;

/// Writes what waits in an outbox, as much at once as there is. Its thread does nothing else.
final class Postman implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.embedded.amqp");

  private final Outbox outbox;
  private final FrameWriter writer;
  private final Runnable whenFed;
  private final Runnable atEnd;

  /// @param whenFed what to do when the client has read enough after it hadn't
  /// @param atEnd what to do when all is written, or nothing more can be
  Postman(Outbox outbox, FrameWriter writer, Runnable whenFed, Runnable atEnd) {
    this.outbox = outbox;
    this.writer = writer;
    this.whenFed = whenFed;
    this.atEnd = atEnd;
  }

  @Override
  public void run() {
    try {
      deliverAll();
    } catch (IOException e) {
      LOG.atDebug()
          .addKeyValue("reason", e.getMessage())
          .log("a client went away before it had everything");
    } finally {
      outbox.finish();
      atEnd.run();
    }
  }

  private void deliverAll() throws IOException {
    for (var next = outbox.take(); !next.isEmpty(); next = outbox.take()) {
      deliver(next);
      if (outbox.takeStarved()) {
        whenFed.run();
      }
    }
  }

  private void deliver(List<Outgoing> batch) throws IOException {
    try {
      for (var outgoing : batch) {
        outgoing.writeTo(writer);
      }
      writer.flush();
    } finally {
      outbox.written(batch);
    }
  }
}
