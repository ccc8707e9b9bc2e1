package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.server.Exchange;

/// An answer whose body is sent while it is made.
final class StreamedAnswer implements AutoCloseable {

  private final Exchange exchange;
  private final Reply reply;
  private final Coding coding;
  private Coding.@Nullable Encoder encoder;

  StreamedAnswer(Exchange exchange, Reply reply, Coding coding) {
    this.exchange = exchange;
    this.reply = reply;
    this.coding = coding;
  }

  Exchange exchange() {
    return exchange;
  }

  boolean hasBody() {
    return !exchange.method().equals("HEAD") && reply.mayHaveBody();
  }

  /// True when bytes are kept back until they are flushed.
  boolean isCoded() {
    return coding != Coding.IDENTITY;
  }

  /// Sends the head, as if there was a body.
  ///
  /// @param length of the body before it is coded; -1 when unknown
  void sendHead(long length) throws IOException {
    exchange.stream(reply.head(), coding.length(length)).close();
  }

  /// Where the body goes. Closing it completes the answer.
  ///
  /// @param length of the body before it is coded; -1 when unknown
  OutputStream begin(long length) throws IOException {
    var out = exchange.stream(reply.head(), coding.length(length));
    if (coding == Coding.IDENTITY) {
      return out;
    }
    encoder = coding.encode(out);
    return encoder.out();
  }

  /// Frees what coding needs; completes nothing.
  @Override
  public void close() {
    if (encoder != null) {
      encoder.close();
    }
  }
}
