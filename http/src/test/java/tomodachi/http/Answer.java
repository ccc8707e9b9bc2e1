package tomodachi.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// An answer as it came.
final class Answer {

  private final int status;
  private final Headers headers;
  private final byte[] body;

  Answer(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  /// The value of a field; empty when there is none.
  String header(String name) {
    return headers.first(name).orElse("");
  }

  Headers headers() {
    return headers;
  }

  byte[] bytes() {
    return body;
  }

  String body() {
    return body(StandardCharsets.UTF_8);
  }

  String body(Charset charset) {
    return new String(body, charset);
  }

  /// Status and body.
  @Override
  public String toString() {
    return status + " " + body();
  }
}
