package tomodachi.embedded.amqp.internal.server;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.embedded.amqp.internal.wire.BasicRequest;
import tomodachi.embedded.amqp.internal.wire.ConnectionReply;
import tomodachi.embedded.amqp.internal.wire.ConnectionRequest;
import tomodachi.embedded.amqp.internal.wire.Done;
import tomodachi.embedded.amqp.internal.wire.Frame;
import tomodachi.embedded.amqp.internal.wire.FrameReader;
import tomodachi.embedded.amqp.internal.wire.FrameWriter;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;
import tomodachi.embedded.amqp.internal.wire.Request;
import tomodachi.transport.Timeline;

/// A client's connection. Its thread reads frames and does what they ask for; a second one writes.
///
/// - **C1** — manual time stands still from when a frame was read until its consequences are in
///   place.
/// - **C2** — after a `connection.close` of the broker's, only the answer to it is listened to.
final class Connection implements Runnable, Handshake.Terms {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.embedded.amqp");

  private final Broker broker;
  private final Socket socket;
  private final Consumer<Connection> atEnd;
  private final FrameReader reader;
  private final FrameWriter writer;
  private final Outbox outbox = new Outbox();
  private final Session session;
  private final ContentAssembly contents;
  private final Heartbeats heartbeats;
  private final Handshake handshake = new Handshake(this);
  private volatile boolean closing;
  private boolean closed;
  private Timeline.@Nullable Alarm farewell;

  Connection(Broker broker, Socket socket, Consumer<Connection> atEnd) throws IOException {
    this.broker = broker;
    this.socket = socket;
    this.atEnd = atEnd;
    reader = new FrameReader(socket.getInputStream());
    writer = new FrameWriter(socket.getOutputStream());
    session = new Session(broker, outbox);
    contents = new ContentAssembly(broker.memory());
    heartbeats = new Heartbeats(broker.timeline().machine(), outbox, this::abort);
  }

  @Override
  public void run() {
    var postman = new Postman(outbox, writer, this::resume, this::finish);
    Thread.ofVirtual().name("tomodachi-amqp-writer").start(postman);
    try {
      serve();
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("reason", e.getMessage()).log("a client's connection has ended");
    } finally {
      end();
    }
  }

  /// Ends it from outside: the client is told why, and has some time to answer.
  void close(ReplyCode code, String text) {
    close(Refusal.ofConnection(code, text), 0);
  }

  /// Ends it at once. Does nothing the second time.
  void abort() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("a client's connection didn't close", e);
    }
  }

  @Override
  public void send(ConnectionReply reply) {
    outbox.add(new Outgoing.Method(0, reply));
  }

  @Override
  public void known(Client client) {
    broker.run(() -> session.begin(client));
  }

  @Override
  public void tuned(int channelMax, int frameMax, int heartbeat) {
    reader.limit(frameMax);
    writer.limit(frameMax);
    broker.run(() -> session.limit(channelMax));
    heartbeats.begin(heartbeat);
  }

  private void serve() throws IOException {
    try (var _ = broker.timeline().machine().after(broker.limits().patience(), this::expectKnown)) {
      if (!reader.readGreeting()) {
        outbox.add(Outgoing.Sign.GREETING);
        return;
      }
      handshake.begin();
      while (!handshake.isDone() && !closed) {
        next();
      }
    }
    while (!closed) {
      next();
    }
  }

  private void next() throws IOException {
    outbox.awaitRoom();
    try {
      var frame = reader.read();
      heartbeats.heard();
      handle(frame);
    } catch (Refusal refusal) {
      close(refusal, 0);
      reader.skipToCloseOk();
      closed = true;
    }
  }

  private void handle(Frame frame) throws IOException {
    var cause = 0;
    try (var _ = broker.timeline().hold()) {
      cause = frame.type() == Frame.Type.METHOD ? frame.methodId() : BasicRequest.Publish.ID;
      dispatch(frame);
    } catch (Refusal refusal) {
      refuse(frame.channel(), refusal, cause);
    } catch (RuntimeException e) {
      LOG.error("the embedded broker failed at a request", e);
      close(new Refusal(ReplyCode.INTERNAL_ERROR, "see the log"), cause);
    }
  }

  private void dispatch(Frame frame) throws Refusal, IOException {
    switch (frame.type()) {
      case METHOD -> perform(frame.channel(), frame.request());
      case HEADER, BODY -> assemble(frame);
      case HEARTBEAT -> checkHeartbeat(frame);
    }
  }

  private void perform(int channel, Request request) throws Refusal, IOException {
    if (closing) {
      closed = request instanceof ConnectionRequest.CloseOk;
    } else if (request instanceof ConnectionRequest.Close) {
      answerClose();
    } else if (!handshake.isDone()) {
      handshake.perform(request);
    } else if (channel == 0) {
      performOnConnection(request);
    } else {
      contents.checkIdle(channel);
      performOnChannel(channel, request);
    }
  }

  private void performOnConnection(Request request) throws Refusal {
    if (!(request instanceof ConnectionRequest.UpdateSecret)) {
      throw new Refusal(ReplyCode.CHANNEL_ERROR, "unexpected method in connection state running");
    }
    outbox.add(new Outgoing.Method(0, Done.SECRET_UPDATED));
  }

  private void performOnChannel(int channel, Request request) throws Refusal {
    if (request instanceof BasicRequest.Publish publish) {
      if (!ignores(channel)) {
        contents.begin(channel, publish);
      }
    } else {
      broker.attempt(() -> session.perform(channel, request));
    }
  }

  private void assemble(Frame frame) throws Refusal {
    if (closing || ignores(frame.channel())) {
      return;
    }
    var content = contents.add(frame);
    if (content != null) {
      try {
        broker.attempt(() -> session.publish(frame.channel(), content));
      } finally {
        content.release();
      }
    }
  }

  private static void checkHeartbeat(Frame frame) throws Refusal {
    if (frame.channel() != 0) {
      throw Refusal.ofConnection(ReplyCode.UNEXPECTED_FRAME, "heartbeat on a channel");
    }
  }

  private boolean ignores(int channel) throws Refusal {
    var ignored = new boolean[1];
    broker.attempt(() -> ignored[0] = session.ignores(channel));
    return ignored[0];
  }

  private void refuse(int channel, Refusal refusal, int cause) {
    contents.discard(channel);
    if (refusal.fatal() || channel == 0) {
      close(refusal, cause);
    } else {
      broker.run(() -> session.close(channel, refusal, cause));
    }
  }

  private void answerClose() {
    broker.run(session::end);
    outbox.add(new Outgoing.Method(0, Done.CONNECTION_CLOSED));
    closed = true;
  }

  private void close(Refusal refusal, int cause) {
    broker.run(() -> {
      if (!closing) {
        closing = true;
        armFarewell();
        session.end();
        send(new ConnectionReply.Close(refusal.code(), refusal.text(), cause));
      }
    });
  }

  /// A client that neither answers nor reads is left behind.
  private synchronized void armFarewell() {
    if (farewell == null) {
      farewell = broker.timeline().machine().after(broker.limits().patience(), this::abort);
    }
  }

  /// All is written.
  private synchronized void finish() {
    abort();
    if (farewell != null) {
      farewell.close();
    }
  }

  private void resume() {
    broker.run(session::resume);
  }

  private void expectKnown() {
    LOG.debug("a client took too long to authenticate");
    abort();
  }

  private void end() {
    heartbeats.stop();
    armFarewell();
    try {
      contents.discardAll();
      broker.run(session::end);
    } finally {
      outbox.finish();
      atEnd.accept(this);
    }
  }
}
