package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One HTTP/2 connection (RFC 9113): how it begins, how long it may be idle, how it ends.
///
/// - **G1** — a connection that is to end says so twice (section 6.8): first that no more requests
///   shall be sent, and when the client has seen that, which was the last that was taken. So no
///   request is lost between the two.
///
/// Everything happens on the connection's event loop, except where it says otherwise.
final class Http2Session implements ClientConnection {
  private static final Logger log = LoggerFactory.getLogger("tomodachi.http");

  /// How long a client has time to see that the connection ends.
  private static final Duration NOTICE = Duration.ofSeconds(1);

  /// How long it has time to read the last bytes; closing at once could take them away.
  private static final Duration LINGER = Duration.ofSeconds(1);

  private static final long NOTICE_PING = 0x746f6d6f64616368L;

  private final ServerScope server;
  private final Channel channel;
  private final InetSocketAddress remoteAddress;
  private final Deadline deadline;
  private final Deadline headDeadline;
  private final Http2Stalls stalls;
  private final Persistence persistence;
  private final FrameBudget budget;
  private final FrameWalk walk;
  private final Http2FrameHandler codec;
  private final Http2Streams streams;
  private final Http2Writer writer;
  private final Http2Leftovers leftovers;

  private Http2Phase phase = Http2Phase.OPEN;
  private boolean greeted;
  private boolean headAwaited;

  Http2Session(ServerScope server, Channel channel, InetSocketAddress remoteAddress) {
    this.server = server;
    this.channel = channel;
    this.remoteAddress = remoteAddress;
    deadline = new Deadline(server.machine(), channel.eventLoop());
    headDeadline = new Deadline(server.machine(), channel.eventLoop());
    stalls = new Http2Stalls(this, channel, new Deadline(server.machine(), channel.eventLoop()));
    persistence = new Persistence(server);
    budget = new FrameBudget(server.machine());
    walk = new FrameWalk(Http2CodecUtil.connectionPrefaceBuf().readableBytes(), budget::take);
    var setup = new Http2Setup(this, server.settings());
    streams = new Http2Streams(this, setup.connection(), server);
    codec = setup.build(new Http2Events(this, streams));
    writer = new Http2Writer(channel, codec, server.fields());
    leftovers = new Http2Leftovers(this, new Deadline(server.machine(), channel.eventLoop()));
  }

  /// For any thread.
  Executor loop() {
    return channel.eventLoop();
  }

  /// What is to be put into the channel.
  Http2FrameHandler codec() {
    return codec;
  }

  Http2Writer writer() {
    return writer;
  }

  Http2Streams streams() {
    return streams;
  }

  Http2Leftovers leftovers() {
    return leftovers;
  }

  ServerSettings settings() {
    return server.settings();
  }

  InetSocketAddress remoteAddress() {
    return remoteAddress;
  }

  /// For any thread.
  boolean isOpen() {
    return channel.isActive();
  }

  long now() {
    return server.machine().nanos();
  }

  /// Runs `task` on the event loop; false if that has ended. For any thread.
  boolean onLoop(Runnable task) {
    if (channel.eventLoop().inEventLoop()) {
      task.run();
      return true;
    }
    try {
      channel.eventLoop().execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    onLoop(this::leave);
  }

  @Override
  public ChannelFuture close() {
    if (!onLoop(this::cut)) {
      var _ = channel.close();
    }
    return channel.closeFuture();
  }

  /// The codec is in the channel.
  void opened() {
    deadline.set(settings().headTimeout(), this::greetingLate);
    var root = codec.connection().connectionStream();
    try {
      codec
          .decoder()
          .flowController()
          .incrementWindowSize(root, Http2Setup.CONNECTION_WINDOW - Http2Setup.STREAM_WINDOW);
    } catch (Http2Exception e) {
      throw new IllegalStateException("The window is no greater than allowed", e);
    }
    writer.flush();
  }

  /// The client's settings have come. Its first request has as long as a head has; a connection is
  /// kept alive only after one.
  void greeted() {
    limitFieldTable();
    if (!greeted) {
      greeted = true;
      deadline.set(settings().headTimeout(), this::firstRequestLate);
    }
  }

  /// The client may allow a table of any size; the codec would fill it.
  private void limitFieldTable() {
    try {
      var table = codec.encoder().configuration().headersConfiguration();
      if (table.maxHeaderTableSize() > Http2Setup.FIELD_TABLE) {
        table.maxHeaderTableSize(Http2Setup.FIELD_TABLE);
      }
    } catch (Http2Exception e) {
      throw new IllegalStateException("A smaller table is always allowed", e);
    }
  }

  /// Looks at what came. False if it is of no use any more.
  boolean receives(ByteBuf bytes) {
    if (phase != Http2Phase.CLOSING && !walk.admits(bytes)) {
      fail(Http2Error.ENHANCE_YOUR_CALM);
    }
    return phase != Http2Phase.CLOSING;
  }

  /// Nothing more is to be read for now.
  void readComplete() {
    if (walk.isInBlock() == headAwaited) {
      return;
    }
    headAwaited = walk.isInBlock();
    if (headAwaited) {
      headDeadline.set(settings().headTimeout(), () -> fail(Http2Error.ENHANCE_YOUR_CALM));
    } else {
      headDeadline.clear();
    }
  }

  void requestCame() {
    persistence.requestTaken();
    if (phase == Http2Phase.OPEN) {
      deadline.clear();
    }
  }

  void streamClosed() {
    if (codec.connection().numActiveStreams() > 0) {
      return;
    }
    if (phase == Http2Phase.OPEN) {
      awaitRequest();
    } else if (phase == Http2Phase.DRAINING) {
      shut();
    }
  }

  void pingAnswered(long data) {
    if (data == NOTICE_PING && phase == Http2Phase.LEAVING) {
      drain();
    }
  }

  /// The client has gone.
  void lost() {
    phase = Http2Phase.CLOSING;
    deadline.close();
    headDeadline.close();
    stalls.close();
    leftovers.close();
  }

  /// Ends the connection because of what the client did.
  void fail(Http2Error error) {
    if (phase == Http2Phase.CLOSING) {
      return;
    }
    logBadRequest(0, error.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    sayGoodbye(codec.connection().remote().lastStreamCreated(), error);
    shut();
    var _ = codec.connection().close(channel.newPromise());
  }

  void refuseLargeHead(int streamId) {
    var connection = codec.connection();
    try {
      var stream = connection.stream(streamId);
      if (stream == null) {
        stream = connection.remote().createStream(streamId, false);
      }
      if (streams.hasBegun(stream)) {
        writer.reset(stream, Http2Error.PROTOCOL_ERROR);
      } else {
        streams.refuse(stream, Refusal.FIELDS_TOO_LARGE, false);
      }
    } catch (Http2Exception e) {
      codec.onError(context(), false, e);
    }
  }

  void logBadRequest(int status, String reason) {
    OffLoop.run(() ->
        log.atInfo()
            .addKeyValue("remote_ip", remoteAddress.getHostString())
            .addKeyValue("status_code", status)
            .addKeyValue("reason", reason)
            .log("bad http request"));
  }

  /// The head of an answer is written, which may be the last of the connection.
  void headWritten(Head head) {
    if (!persistence.allowsAfter(head)) {
      leave();
    }
  }

  void partSent(int bytes) {
    stalls.sent();
    budget.sent(bytes);
  }

  /// Something is on its way, which the client must not let wait for ever.
  void watchStalls() {
    stalls.watch();
  }

  private void awaitRequest() {
    deadline.set(settings().keepaliveTimeout(), this::leave);
  }

  /// One whose head has begun has a deadline of its own.
  private void firstRequestLate() {
    if (!headAwaited) {
      leave();
    }
  }

  private void greetingLate() {
    fail(Http2Error.SETTINGS_TIMEOUT);
  }

  private void leave() {
    if (phase == Http2Phase.OPEN) {
      phase = Http2Phase.LEAVING;
      sayGoodbye(Integer.MAX_VALUE, Http2Error.NO_ERROR);
      var _ = codec.encoder().writePing(context(), false, NOTICE_PING, channel.newPromise());
      deadline.set(NOTICE, this::drain);
      writer.flushSoon();
    }
  }

  private void drain() {
    if (phase == Http2Phase.LEAVING) {
      phase = Http2Phase.DRAINING;
      sayGoodbye(codec.connection().remote().lastStreamCreated(), Http2Error.NO_ERROR);
      if (codec.connection().numActiveStreams() == 0) {
        shut();
      }
      writer.flushSoon();
    }
  }

  private void cut() {
    if (phase == Http2Phase.OPEN || phase == Http2Phase.LEAVING) {
      sayGoodbye(codec.connection().remote().lastStreamCreated(), Http2Error.NO_ERROR);
      writer.flush();
    }
    var _ = channel.close();
  }

  private void sayGoodbye(int lastStream, Http2Error error) {
    try {
      codec.connection().goAwaySent(lastStream, error.code(), Unpooled.EMPTY_BUFFER);
    } catch (Http2Exception e) {
      OffLoop.run(() -> log.atDebug().setCause(e).log("http/2 connection ends for another reason"));
    }
    var _ =
        codec
            .encoder()
            .frameWriter()
            .writeGoAway(
                context(), lastStream, error.code(), Unpooled.EMPTY_BUFFER, channel.newPromise());
  }

  /// Closes the connection when everything has left and the client has had time to read it.
  private void shut() {
    if (phase != Http2Phase.CLOSING) {
      phase = Http2Phase.CLOSING;
      deadline.set(LINGER, this::closeChannel);
      context()
          .writeAndFlush(Unpooled.EMPTY_BUFFER)
          .addListener(_ -> Farewell.closeOutput(channel));
    }
  }

  private void closeChannel() {
    var _ = channel.close();
  }

  private ChannelHandlerContext context() {
    return channel.pipeline().context(codec);
  }
}
