package tomodachi.http.internal.service;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Headers;
import tomodachi.http.HttpException;
import tomodachi.http.Request;
import tomodachi.http.internal.form.FormLimits;
import tomodachi.http.internal.route.Target;
import tomodachi.http.internal.server.Exchange;
import tomodachi.transport.JsonCodec;

/// A request as the server received it.
final class ServerRequest implements Request {

  private static final FormLimits NO_FORMS = new FormLimits(0, 0);

  private final Exchange exchange;
  private final Target parts;
  private final long receivedAt;
  private InetAddress client;
  private @Nullable Map<String, List<String>> queries;
  private @Nullable String id;
  private @Nullable WebsocketCall websocket;
  private final RequestResources resources = new RequestResources();
  private final RequestContent content;
  private final BodyType type;
  private FormLimits formLimits = NO_FORMS;
  private CorsPolicy cors = CorsPolicy.NONE;

  /// @param parts the target, taken apart
  /// @param receivedAt when its head had come, in nanoseconds of the machine time
  ServerRequest(Exchange exchange, Target parts, long receivedAt) {
    this.exchange = exchange;
    this.parts = parts;
    this.receivedAt = receivedAt;
    this.client = exchange.remoteAddress().getAddress();
    this.content = new RequestContent(exchange, resources);
    this.type = new BodyType(exchange);
  }

  /// Says who the client is and what a form of the request may have; before a handler gets it.
  void admit(InetAddress client, FormLimits limits) {
    this.client = client;
    this.formLimits = limits;
  }

  /// Says what pages of other origins are told; before a handler gets it.
  void admit(CorsPolicy cors) {
    this.cors = cors;
  }

  /// What pages of other origins are told.
  CorsPolicy cors() {
    return cors;
  }

  /// Says that the request asks for a websocket; before a handler gets it.
  void attach(WebsocketCall websocket) {
    this.websocket = websocket;
  }

  /// The websocket the request asks for; null when it asks for something else.
  @Nullable WebsocketCall websocket() {
    return websocket;
  }

  /// What is closed when the request has been answered.
  RequestResources resources() {
    return resources;
  }

  Exchange exchange() {
    return exchange;
  }

  Target parts() {
    return parts;
  }

  long receivedAt() {
    return receivedAt;
  }

  /// The id in log lines.
  String id() {
    if (id == null) {
      id = RequestId.of(exchange.header("X-Request-Id"));
    }
    return id;
  }

  @Override
  public String method() {
    return exchange.method();
  }

  @Override
  public String path() {
    return parts.decodedPath();
  }

  @Override
  public String target() {
    return exchange.target();
  }

  @Override
  public Optional<String> query(String name) {
    return queries(name).stream().findFirst();
  }

  List<String> queries(String name) {
    return queries().getOrDefault(name, List.of());
  }

  @Override
  public Map<String, List<String>> queries() {
    // A second thread may parse too, and finds the same.
    var parsed = queries;
    if (parsed == null) {
      parsed = QueryString.parse(parts.query());
      queries = parsed;
    }
    return parsed;
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.header(name));
  }

  @Override
  public Headers headers() {
    return Headers.of(exchange.headers());
  }

  @Override
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(CookieField.find(exchange.headerValues("Cookie"), name));
  }

  @Override
  public InetAddress remoteAddress() {
    return client;
  }

  @Override
  public Optional<Credentials> credentials() {
    return BasicLogin.parse(exchange.header("Authorization"));
  }

  @Override
  public InputStream stream() {
    return content.stream();
  }

  @Override
  public Form form() {
    type.requirePlain();
    return content.form(formLimits);
  }

  @Override
  public byte[] bytes() {
    return content.bytes();
  }

  @Override
  public String text() {
    type.requirePlain();
    var charset = type.charset();
    return new String(bytes(), charset);
  }

  @Override
  public <T> T json(Class<T> wanted) {
    try {
      var value = wanted.cast(JsonCodec.standard().read(json(), wanted));
      if (value != null) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      type.requireNoForm();
      throw new HttpException(400, "body: " + e.getMessage());
    }
    throw new HttpException(400, "body: must not be null");
  }

  /// The body, which should be JSON, in UTF-8.
  ///
  /// @throws HttpException as [#bytes], and 415 when it can't be JSON
  byte[] json() {
    type.requireJson();
    var charset = type.charset();
    return utf8(bytes(), charset);
  }

  /// What the headers say about the body.
  BodyType type() {
    return type;
  }

  private static byte[] utf8(byte[] bytes, Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        ? bytes
        : new String(bytes, charset).getBytes(StandardCharsets.UTF_8);
  }

  /// The method and the path; a query may be secret.
  @Override
  public String toString() {
    return method() + " " + path();
  }
}
