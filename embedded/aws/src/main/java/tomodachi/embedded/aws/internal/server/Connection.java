package tomodachi.embedded.aws.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.transport.Timeline;

/// A client's connection. It carries out one request at a time, so answers have the order of the
/// requests; meanwhile it reads on, so that a client that leaves is noticed.
///
/// - **C1** — everything but [#hold] is for the event loop.
/// - **C2** — manual time stands still while a request is carried out.
/// - **C3** — a client that has left before a request was sent is known to be gone when that is
///   carried out: requests wait until everything that has come is read.
final class Connection extends ChannelInboundHandlerAdapter implements Caller.Connection {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.embedded.aws");
  private static final String FRAMEWORK = "app/tomodachi";

  private final Server server;
  private final Channel channel;
  private final Answers answers;
  private final RequestAssembly assembly;
  private final Deque<Request> waiting = new ArrayDeque<>();
  private final Progress progress = new Progress();
  private final Holds holds;
  private int waitingBytes;
  private @Nullable Exchange current;
  private boolean holdsTime;
  private boolean ending;
  private boolean sawPart;

  Connection(Server server, Channel channel, Answers answers) {
    this.server = server;
    this.channel = channel;
    this.answers = answers;
    assembly = new RequestAssembly(server.room());
    holds = new Holds(server.timeline());
  }

  @Override
  public Timeline.Hold hold() {
    return holds.add(holdsTime);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    sawPart = true;
    var request = assembly.add((HttpObject) message);
    if (request == null) {
      continueIfExpected(message);
      return;
    }
    waiting.add(request);
    waitingBytes += request.body().length;
    // After all that has come by now, so that nothing is handed to a client that has left.
    channel.eventLoop().execute(this::proceed);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    progress.got(assembly.isUnderWay() || !sawPart);
    sawPart = false;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    proceed();
  }

  /// The client has closed its side. [#channelInactive] comes later, perhaps after other requests.
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      left();
      var _ = channel.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    left();
  }

  private void left() {
    ending = true;
    assembly.close();
    while (!waiting.isEmpty()) {
      next();
    }
    var abandoned = current;
    current = null;
    server.run(() -> {
      if (abandoned != null) {
        abandoned.abandon();
      }
      holds.end();
    });
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof IOException) {
      left();
      LOG.atDebug()
          .addKeyValue("reason", cause.getMessage())
          .log("a client's connection has ended");
    } else {
      LOG.error("the embedded AWS server failed at a connection", cause);
    }
    var _ = channel.close();
  }

  /// Time goes by: lets go of a client that doesn't get on.
  void step() {
    if (current == null && !progress.step(!channel.isWritable())) {
      var _ = channel.close();
    }
  }

  private void continueIfExpected(Object part) {
    if (current == null && waiting.isEmpty()) {
      answers.continueIfExpected(part);
    }
  }

  private void proceed() {
    while (current == null && !ending && channel.isWritable() && !waiting.isEmpty()) {
      serve(next());
    }
    var full = waiting.size() >= Limits.WAITING_REQUESTS || waitingBytes > Limits.WAITING_BYTES;
    if (channel.config().isAutoRead() == full) {
      channel.config().setAutoRead(!full);
    }
  }

  /// The next one, which gives its room back: it is served at once.
  private Request next() {
    var request = waiting.remove();
    waitingBytes -= request.body().length;
    server.room().give(request.body().length);
    return request;
  }

  private void serve(Request request) {
    ending = !request.keepsAlive();
    var endpoint = request.endpoint(answers.endpoint());
    switch (server.router().route(request, endpoint)) {
      case Call.Curious() -> answers.introduce(request);
      case Call.Refused refused -> answers.refuse(request, refused);
      case Call.Asked asked -> perform(request.withoutBody(), asked, endpoint);
    }
  }

  private void perform(Request request, Call.Asked asked, String endpoint) {
    holdsTime = request.headers().get(HttpHeaderNames.USER_AGENT, "").contains(FRAMEWORK);
    var identity = asked.identity();
    var caller = new Caller(identity.home(), endpoint, identity.accessKey(), this);
    var exchange = new Exchange(asked, () -> channel.eventLoop().execute(() -> finish(request)));
    current = exchange;
    boolean isDone;
    try (var _ = server.timeline().hold()) {
      isDone = server.test(() -> exchange.perform(caller));
    }
    if (isDone) {
      send(request, exchange);
    }
  }

  private void finish(Request request) {
    var exchange = current;
    if (exchange != null) {
      send(request, exchange);
      proceed();
    }
  }

  private void send(Request request, Exchange exchange) {
    current = null;
    progress.answered();
    answers.give(request, exchange);
  }
}
