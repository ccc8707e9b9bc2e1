package tomodachi.http.internal.server;

import static java.util.Objects.requireNonNull;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A request on an HTTP/1 connection. What it is asked by the application's threads it passes on to
/// the connection's event loop.
final class HttpExchange implements Exchange, AnswerProgress, StreamedAnswer, RequestBody.Listener {
  private final Connection connection;
  private final HttpRequest request;
  private final long contentLength;
  private final @Nullable RequestBody body;
  private final AtomicBoolean answered = new AtomicBoolean();
  private volatile boolean complete;

  // The rest belongs to the event loop.
  private @Nullable List<Runnable> disconnectActions;
  private boolean gone;
  private boolean counted;

  HttpExchange(Connection connection, HttpRequest request) {
    this.connection = connection;
    this.request = request;
    contentLength = RequestCheck.contentLength(request);
    body = contentLength == 0 ? null : newBody(connection.settings());
  }

  @Override
  public String method() {
    return request.method().name();
  }

  @Override
  public String target() {
    return request.uri();
  }

  @Override
  public boolean http11() {
    return !RequestCheck.isHttp10(request);
  }

  @Override
  public List<Map.Entry<String, String>> headers() {
    var fields = new ArrayList<Map.Entry<String, String>>(request.headers().size());
    for (var all = request.headers().iteratorAsString(); all.hasNext(); ) {
      var field = all.next();
      fields.add(Map.entry(field.getKey(), field.getValue()));
    }
    return Collections.unmodifiableList(fields);
  }

  @Override
  public @Nullable String header(String name) {
    return request.headers().get(name);
  }

  @Override
  public List<String> headerValues(String name) {
    return List.copyOf(request.headers().getAll(name));
  }

  @Override
  public InetSocketAddress remoteAddress() {
    return connection.remoteAddress();
  }

  @Override
  public Executor loop() {
    return connection.loop();
  }

  @Override
  public InputStream body() {
    return body == null ? InputStream.nullInputStream() : body;
  }

  @Override
  public long contentLength() {
    return contentLength;
  }

  @Override
  public long contentRead() {
    return body == null ? 0 : body.taken();
  }

  @Override
  public boolean connected() {
    return !complete && connection.isOpen();
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
    onLoop(() -> connection.answers().answer(this, head, body));
  }

  @Override
  public OutputStream stream(Head head, long length) {
    requireNonNull(head, "head");
    claim();
    return new AnswerStream(this, head, length, carriesNoBody(head));
  }

  @Override
  public void file(Head head, OpenFile file, long position, long count) throws IOException {
    if (!connection.sendsFiles() || !file.isSliceable() || carriesNoBody(head)) {
      Exchange.super.file(head, file, position, count);
      return;
    }
    claim();
    new SlicedAnswer(this, head, file, position, count).send();
  }

  @Override
  public void abort() {
    answered.set(true);
    onLoop(() -> connection.answers().abort(this));
  }

  @Override
  public void begin(Head head, long length) {
    answers().begin(this, head, length);
  }

  @Override
  public void part(byte[] bytes, int length, Runnable sent) {
    answers().part(this, bytes, length, sent);
  }

  @Override
  public void end() {
    answers().end(this);
  }

  @Override
  public boolean upgradable() {
    return http11();
  }

  @Override
  public void upgrade(List<Map.Entry<String, String>> fields, Successor successor) {
    FieldSyntax.check(fields);
    if (!upgradable() || contentLength != 0) {
      throw new UnsupportedOperationException("A request like this can't be upgraded");
    }
    claim();
    if (!connection.later(() -> connection.handOver(this, fields, successor))) {
      successor.lost();
    }
  }

  @Override
  public boolean answered() {
    return answered.get();
  }

  @Override
  public void written() {
    connection.answerWritten(this);
  }

  @Override
  public void sent() {
    connection.answerSent(this);
  }

  @Override
  public void begun() {
    onLoop(() -> connection.answers().goAhead(this));
  }

  @Override
  public void roomMade() {
    onLoop(connection::readOn);
  }

  @Override
  public void stalled() {
    onLoop(() -> connection.answers().giveUpBody(this));
  }

  Answers answers() {
    return connection.answers();
  }

  HttpRequest request() {
    return request;
  }

  boolean isHead() {
    return request.method().equals(HttpMethod.HEAD);
  }

  boolean carriesNoBody(Head head) {
    return isHead() || AnswerWriter.isBodiless(head.status());
  }

  @Nullable RequestBody requestBody() {
    return body;
  }

  @Override
  public boolean onLoop(Runnable task) {
    return connection.onLoop(task);
  }

  /// Says that the request counts among those under way.
  void counted() {
    counted = true;
  }

  /// The request is no longer under way; true the first time.
  boolean uncount() {
    var was = counted;
    counted = false;
    return was;
  }

  /// There is nothing more to read or to do for the client.
  void complete() {
    complete = true;
    disconnectActions = null;
    if (body != null) {
      body.fail(() -> new ClientGone("The answer is complete"));
    }
  }

  void clientGone() {
    gone = true;
    if (body != null) {
      body.cutOff(() -> new ClientGone("The client went away before its request was complete"));
    }
    var actions = disconnectActions;
    disconnectActions = null;
    if (actions != null) {
      actions.forEach(Runnable::run);
    }
  }

  private RequestBody newBody(ServerSettings settings) {
    return new RequestBody(this, settings.clientMaxSize(), settings.bodyTimeout());
  }

  private void claim() {
    if (!answered.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "%s %s has been answered already".formatted(method(), target()));
    }
  }

  private void addDisconnectAction(Runnable action) {
    if (gone) {
      action.run();
    } else if (!complete) {
      if (disconnectActions == null) {
        disconnectActions = new ArrayList<>(1);
      }
      disconnectActions.add(action);
    }
  }
}
