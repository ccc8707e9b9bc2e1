package tomodachi.http.internal.server;

import java.io.IOException;

/// A chunked request body that isn't framed as RFC 9112 section 7.1 says. The answer is 400.
public final class MalformedBody extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedBody() {
    super("The chunks of the request body are malformed");
  }
}
