package tomodachi.http.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One HTTP/1 connection. It gives its requests to the application one after another: the next one
/// when the answer to the one before is written and what was left of its body has come.
///
/// Everything happens on the connection's event loop, except where it says otherwise.
final class Connection implements ClientConnection, AnswerProgress {
  private static final Logger log = LoggerFactory.getLogger("tomodachi.http");

  /// How long a client that is still sending has time to read the last answer; closing at once
  /// could take it away (RFC 9112 section 9.6).
  private static final Duration LINGER = Duration.ofSeconds(1);

  private final ServerScope server;
  private final Channel channel;
  private final RequestDecoder decoder;
  private final InetSocketAddress remoteAddress;
  private final Deadline deadline;
  private final Deadline stall;
  private final Outbox outbox;
  private final Intake intake = new Intake();
  private final Answers answers;

  private Phase phase = Phase.AWAITING;
  private boolean headAwaited;

  Connection(
      ServerScope server,
      Channel channel,
      RequestDecoder decoder,
      InetSocketAddress remoteAddress) {
    this.server = server;
    this.channel = channel;
    this.decoder = decoder;
    this.remoteAddress = remoteAddress;
    deadline = new Deadline(server.machine(), channel.eventLoop());
    stall = new Deadline(server.machine(), channel.eventLoop());
    outbox = new Outbox(channel, stall, server.settings().bodyTimeout());
    answers = new Answers(server, channel, intake, outbox);
  }

  InetSocketAddress remoteAddress() {
    return remoteAddress;
  }

  Answers answers() {
    return answers;
  }

  /// For any thread.
  Executor loop() {
    return channel.eventLoop();
  }

  ServerSettings settings() {
    return server.settings();
  }

  /// For any thread.
  boolean isOpen() {
    return channel.isActive();
  }

  /// Whether bytes may go from a file to the socket as they are: nothing stands before the decoder
  /// that would have to change them, such as encryption. For any thread.
  boolean sendsFiles() {
    return decoder.equals(channel.pipeline().first());
  }

  /// Runs `task` on the event loop; false if that has ended. For any thread.
  boolean onLoop(Runnable task) {
    if (channel.eventLoop().inEventLoop()) {
      enter(task);
      return true;
    }
    try {
      channel.eventLoop().execute(() -> enter(task));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /// Runs `task` on the event loop, but never at once; false if that has ended. For any thread.
  boolean later(Runnable task) {
    try {
      channel.eventLoop().execute(() -> enter(task));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /// Closes the connection if it carries no request, else with the next answer. For any thread.
  @Override
  public void stop() {
    onLoop(this::closeIfIdle);
  }

  /// Closes the connection whatever it carries. For any thread.
  @Override
  public ChannelFuture close() {
    return channel.close();
  }

  void opened() {
    deadline.set(settings().headTimeout(), this::headLate);
  }

  /// Takes what the decoder made of what was read.
  void take(Object message) {
    outbox.cork();
    if (phase == Phase.CLOSING || !channel.isActive()) {
      return;
    }
    switch (message) {
      case HttpRequest request -> take(request);
      case HttpContent content -> take(content);
      default -> throw new IllegalStateException("Unexpected " + message.getClass());
    }
  }

  /// Nothing more is to be read for now.
  void readComplete() {
    leave();
  }

  void writabilityChanged() {
    enter(this::writeOn);
  }

  /// The client has gone.
  void lost() {
    phase = Phase.CLOSING;
    deadline.close();
    stall.close();
    answers.clientGone();
  }

  /// Something went wrong that isn't the client's fault.
  void failed() {
    enter(answers::fail);
  }

  void readOn() {
    var wanted = wantsToRead();
    if (phase != Phase.HANDED_OVER && channel.config().isAutoRead() != wanted) {
      channel.config().setAutoRead(wanted);
    }
  }

  /// Gives the connection to another protocol; from here on it is none of HTTP's.
  void handOver(
      HttpExchange exchange, List<Map.Entry<String, String>> fields, Successor successor) {
    if (!answers.upgrade(exchange, fields)) {
      successor.lost();
      return;
    }
    phase = Phase.HANDED_OVER;
    deadline.close();
    outbox.uncork();
    var pipeline = channel.pipeline();
    pipeline.addLast(successor.begin(channel));
    pipeline.remove(ConnectionHandler.class);
    // What came behind the request goes to the successor now.
    pipeline.remove(decoder);
    successor.begun();
  }

  void answerWritten(HttpExchange exchange) {
    answers.written(exchange);
    intake.drop();
    if (!answers.isPersistent()) {
      phase = Phase.CLOSING;
    } else if (intake.isComplete()) {
      awaitRequest();
    } else {
      phase = Phase.DRAINING;
      deadline.set(settings().bodyTimeout(), outbox::close);
    }
  }

  void answerSent(HttpExchange exchange) {
    answers.uncount(exchange);
    sent();
  }

  /// The server's own answer is written.
  @Override
  public void written() {
    phase = Phase.CLOSING;
  }

  @Override
  public void sent() {
    if (phase == Phase.CLOSING && outbox.isEmpty()) {
      shut();
    }
  }

  private void enter(Runnable task) {
    var outermost = outbox.cork();
    try {
      task.run();
    } finally {
      if (outermost) {
        leave();
      }
    }
  }

  private void leave() {
    outbox.uncork();
    watchHead();
    readOn();
  }

  private void take(HttpRequest request) {
    deadline.clear();
    headAwaited = false;
    var fault = RequestCheck.fault(request);
    if (fault != null) {
      refuseMalformed(fault, isHead(request));
      return;
    }
    var objection = RequestCheck.objection(request);
    if (objection != null) {
      answers.refuse(objection, isHead(request), this);
      return;
    }
    phase = Phase.HANDLING;
    answers.hand(new HttpExchange(this, request));
  }

  private void take(HttpContent content) {
    intake.take(content);
    if (content.decoderResult().isFailure()) {
      logBadRequest(Refusal.BROKEN_BODY);
    }
    if (phase == Phase.DRAINING) {
      drained();
    }
  }

  private void drained() {
    if (intake.isBroken()) {
      phase = Phase.CLOSING;
      sent();
    } else if (intake.isComplete()) {
      awaitRequest();
    }
  }

  private void awaitRequest() {
    phase = Phase.AWAITING;
    if (server.connections().isStopping() && !decoder.isHeadBegun()) {
      closeIfIdle();
    } else {
      writeOn();
    }
  }

  /// A client that doesn't read its answers gets no more of them.
  private void writeOn() {
    answers.proceed();
    if (phase == Phase.AWAITING && decoder.holds() && channel.isWritable()) {
      deadline.set(settings().keepaliveTimeout(), this::closeIfIdle);
      decoder.resume();
    }
  }

  private void watchHead() {
    if (phase == Phase.AWAITING && !headAwaited && !decoder.holds() && decoder.isHeadBegun()) {
      headAwaited = true;
      deadline.set(settings().headTimeout(), this::headLate);
    }
  }

  private void headLate() {
    if (decoder.isHeadBegun()) {
      enter(() -> refuseMalformed(Refusal.HEAD_TIMED_OUT, false));
    } else {
      closeIfIdle();
    }
  }

  private void closeIfIdle() {
    if (phase == Phase.AWAITING && !decoder.isHeadBegun()) {
      phase = Phase.CLOSING;
      sent();
    }
  }

  private boolean wantsToRead() {
    return switch (phase) {
      case AWAITING, HANDLING -> intake.hasRoom() && decoder.held() < Intake.READ_AHEAD;
      case DRAINING, CLOSING, HANDED_OVER -> true;
    };
  }

  private static boolean isHead(HttpRequest request) {
    return request.method().equals(HttpMethod.HEAD);
  }

  private void refuseMalformed(Refusal refusal, boolean headOnly) {
    logBadRequest(refusal);
    answers.refuse(refusal, headOnly, this);
  }

  private void logBadRequest(Refusal refusal) {
    OffLoop.run(() ->
        log.atInfo()
            .addKeyValue("remote_ip", remoteAddress.getHostString())
            .addKeyValue("status_code", refusal.status())
            .addKeyValue("reason", refusal.reason())
            .log("bad http request"));
  }

  private void shut() {
    if (intake.isComplete() && decoder.held() == 0) {
      outbox.close();
    } else if (channel.isActive()) {
      linger();
    }
  }

  private void linger() {
    decoder.discard();
    outbox.closeOutput();
    deadline.set(LINGER, outbox::close);
    readOn();
  }
}
