package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import tomodachi.http.internal.route.Target;
import tomodachi.http.internal.server.BodyStalled;
import tomodachi.http.internal.server.BodyTooLarge;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.MalformedBody;
import tomodachi.transport.JsonCodec;

/// A request as the server received it.
final class ServerRequest implements Request {

  private static final byte[] EMPTY = {};

  private final Exchange exchange;
  private final Target parts;
  private final long receivedAt;
  private InetAddress client;
  private @Nullable Map<String, List<String>> queries;
  private byte @Nullable [] body;

  /// @param parts the target, taken apart
  /// @param receivedAt when its head had come, in nanoseconds of the machine time
  ServerRequest(Exchange exchange, Target parts, long receivedAt) {
    this.exchange = exchange;
    this.parts = parts;
    this.receivedAt = receivedAt;
    this.client = exchange.remoteAddress().getAddress();
  }

  /// Says who the client is, before a handler gets the request.
  void sentBy(InetAddress client) {
    this.client = client;
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
    if (queries == null) {
      queries = QueryString.parse(parts.query());
    }
    return queries;
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
    return exchange.body();
  }

  @Override
  public Form form() {
    throw new HttpException(415, "body: forms are not read yet");
  }

  @Override
  public byte[] bytes() {
    if (body == null) {
      body = exchange.contentLength() == 0 ? EMPTY : read();
    }
    return body;
  }

  private byte[] read() {
    try {
      return exchange.body().readAllBytes();
    } catch (BodyTooLarge e) {
      throw new HttpException(413, String.valueOf(e.getMessage()));
    } catch (BodyStalled e) {
      throw new HttpException(408, String.valueOf(e.getMessage()));
    } catch (MalformedBody e) {
      throw new HttpException(400, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String text() {
    return new String(bytes(), charset());
  }

  private Charset charset() {
    var contentType = exchange.header("Content-Type");
    var name = contentType == null ? null : ContentType.charset(contentType);
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException _) {
      throw new HttpException(415, "body: its charset is unknown");
    }
  }

  @Override
  public <T> T json(Class<T> type) {
    try {
      var value = type.cast(JsonCodec.standard().read(bytes(), type));
      if (value != null) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      throw new HttpException(400, "body: " + e.getMessage());
    }
    throw new HttpException(400, "body: must not be null");
  }

  /// The method and the path; a query may be secret.
  @Override
  public String toString() {
    return method() + " " + path();
  }
}
