package tomodachi.http.internal.server;

import static java.util.Objects.requireNonNull;

import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Stream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A request on a stream of an HTTP/2 connection. What it is asked by the application's threads it
/// passes on to the connection's event loop.
final class Http2Exchange implements Exchange, StreamedAnswer {
  /// The lowest status at which clients stop to send by themselves.
  private static final int FIRST_OF_FAILURES = 300;

  private final Http2Session session;
  private final Http2Stream stream;
  private final Http2Request request;
  private final AtomicBoolean answered = new AtomicBoolean();
  private volatile boolean complete;
  private volatile boolean closed;

  // The rest belongs to the event loop.
  private final Http2Answer answer;
  private final Http2Intake intake;
  private @Nullable List<Runnable> disconnectActions;
  private boolean counted;
  private int streamedStatus;

  Http2Exchange(Http2Session session, Http2Stream stream, Http2Request request, boolean bodiless) {
    this.session = session;
    this.stream = stream;
    this.request = request;
    answer = new Http2Answer(session, stream, request.isHead());
    intake = new Http2Intake(session, stream, request, bodiless, this::answered);
  }

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String target() {
    return request.target();
  }

  @Override
  public boolean http11() {
    return true;
  }

  @Override
  public String protocol() {
    return "HTTP/2.0";
  }

  @Override
  public List<Map.Entry<String, String>> headers() {
    return request.fields();
  }

  @Override
  public @Nullable String header(String name) {
    for (var field : request.fields()) {
      if (field.getKey().equalsIgnoreCase(name)) {
        return field.getValue();
      }
    }
    return null;
  }

  @Override
  public List<String> headerValues(String name) {
    return request.fields().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public InetSocketAddress remoteAddress() {
    return session.remoteAddress();
  }

  @Override
  public Executor loop() {
    return session.loop();
  }

  @Override
  public InputStream body() {
    return intake.body();
  }

  @Override
  public long contentLength() {
    return request.contentLength();
  }

  @Override
  public long contentRead() {
    return intake.read();
  }

  @Override
  public boolean connected() {
    return !complete && !closed && session.isOpen();
  }

  @Override
  public void onDisconnect(Runnable action) {
    requireNonNull(action, "action");
    if (!onLoop(() -> addDisconnectAction(action))) {
      action.run();
    }
  }

  @Override
  public void respond(Head head, byte[] body) {
    requireNonNull(head, "head");
    requireNonNull(body, "body");
    claim();
    onLoop(() -> respondOnLoop(head, body));
  }

  @Override
  public OutputStream stream(Head head, long length) {
    requireNonNull(head, "head");
    claim();
    var silent = request.isHead() || AnswerWriter.isBodiless(head.status());
    return new AnswerStream(this, head, length, silent);
  }

  @Override
  public void abort() {
    answered.set(true);
    onLoop(this::abortOnLoop);
  }

  @Override
  public boolean answered() {
    return answered.get();
  }

  @Override
  public boolean onLoop(Runnable task) {
    return session.onLoop(task);
  }

  @Override
  public void begin(Head head, long length) {
    streamedStatus = head.status();
    if (!closed) {
      answer.begin(head, length);
    }
  }

  @Override
  public void part(byte[] bytes, int length, Runnable sent) {
    if (closed) {
      sent.run();
    } else {
      answer.part(bytes, length, sent);
    }
  }

  @Override
  public void end() {
    if (closed) {
      uncount();
    } else {
      completed();
      afterRest(streamedStatus, () -> answer.end(this::sent));
    }
  }

  Http2Answer answer() {
    return answer;
  }

  Http2Intake intake() {
    return intake;
  }

  /// Says that the request counts among those under way.
  void counted() {
    counted = true;
  }

  /// The stream is closed, by whomever.
  void closed() {
    closed = true;
    intake.close();
    var actions = disconnectActions;
    disconnectActions = null;
    if (actions != null) {
      actions.forEach(Runnable::run);
    }
  }

  private void claim() {
    if (!answered.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "%s %s has been answered already".formatted(method(), target()));
    }
  }

  private void addDisconnectAction(Runnable action) {
    if (complete) {
      return;
    }
    if (closed) {
      action.run();
      return;
    }
    if (disconnectActions == null) {
      disconnectActions = new ArrayList<>(1);
    }
    disconnectActions.add(action);
  }

  private void respondOnLoop(Head head, byte[] body) {
    if (closed) {
      uncount();
    } else {
      completed();
      afterRest(head.status(), () -> answer.whole(head, body, this::sent));
    }
  }

  private void completed() {
    complete = true;
    disconnectActions = null;
    intake.drop();
  }

  /// Ends the answer; one that succeeded when the rest of the request has come.
  private void afterRest(int status, Runnable last) {
    if (intake.isEnded() || intake.isContinueAwaited() || status >= FIRST_OF_FAILURES) {
      last.run();
      return;
    }
    session
        .leftovers()
        .dropBefore(
            stream,
            () -> {
              if (closed) {
                uncount();
              } else {
                last.run();
              }
            });
  }

  private void sent() {
    uncount();
    if (!intake.isEnded() && !closed) {
      session.leftovers().drop(stream);
    }
  }

  private void abortOnLoop() {
    uncount();
    if (!complete && !closed) {
      session.writer().reset(stream, Http2Error.INTERNAL_ERROR);
    }
  }

  private void uncount() {
    if (counted) {
      counted = false;
      session.streams().uncount();
    }
  }
}
