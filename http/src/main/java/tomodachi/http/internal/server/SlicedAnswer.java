package tomodachi.http.internal.server;

import io.netty.channel.FileRegion;
import java.io.IOException;

/// An answer whose body is a part of a file. The system takes it from the file to the socket, slice
/// by slice as the client reads them.
///
/// For one thread.
final class SlicedAnswer {
  private static final int SLICE = 256 * 1024;
  private static final int UNDER_WAY = 4 * SLICE;

  private final HttpExchange exchange;
  private final Head head;
  private final OpenFile file;
  private final long begin;
  private final long end;
  private final WriteWindow window = new WriteWindow(UNDER_WAY);

  SlicedAnswer(HttpExchange exchange, Head head, OpenFile file, long position, long count) {
    this.exchange = exchange;
    this.head = head;
    this.file = file;
    begin = position;
    end = position + count;
  }

  /// Sends it; returns when all is handed over, not when it has left.
  ///
  /// @throws ClientGone if the client went away
  void send() throws IOException {
    exchange.onDisconnect(window::close);
    for (var at = begin; at < end; at += SLICE) {
      send(at, (int) Math.min(SLICE, end - at));
    }
  }

  private void send(long at, int count) throws IOException {
    window.enter(count);
    var slice = file.slice(at, count);
    if (!exchange.onLoop(() -> hand(slice, at, count))) {
      slice.release();
      throw new ClientGone("The server has closed the connection");
    }
  }

  private void hand(FileRegion slice, long at, int count) {
    var answers = exchange.answers();
    if (at == begin) {
      answers.begin(exchange, head, end - begin);
    }
    answers.slice(exchange, slice, () -> window.leave(count));
    if (at + count == end) {
      answers.end(exchange);
    }
  }
}
