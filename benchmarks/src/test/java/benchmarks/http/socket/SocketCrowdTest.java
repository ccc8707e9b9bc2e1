package benchmarks.http.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SocketCrowdTest {

  private static final byte[] PING = {(byte) 0x89, 2, 'h', 'i'};
  private static final byte[] TEXT = {(byte) 0x81, 3, 'a', 'l', 'l'};

  private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    for (var socket : accepted) {
      socket.close();
    }
  }

  @Test
  void aBroadcastIsDoneWhenAllHaveTheText() throws Exception {
    answer("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n");

    try (var crowd = SocketCrowd.open(server.getLocalPort(), 20)) {
      var millis =
          crowd.broadcast(() -> {
            for (var socket : accepted) {
              socket.getOutputStream().write(TEXT);
            }
          });

      assertThat(accepted).hasSize(20);
      assertThat(millis).isPositive();
    }
  }

  @Test
  void aPingIsAnswered() throws Exception {
    answer("HTTP/1.1 101 Switching Protocols\r\n\r\n");

    try (var _ = SocketCrowd.open(server.getLocalPort(), 1)) {
      var socket = accepted.element();
      socket.getOutputStream().write(PING);

      assertThat(socket.getInputStream().readNBytes(8))
          .containsExactly(0x8a, 0x82, 0, 0, 0, 0, 'h', 'i');
    }
  }

  @Test
  void aRefusalIsToldAtOnce() throws Exception {
    answer("HTTP/1.1 404 Not Found\r\n\r\n");

    assertThatIOException()
        .isThrownBy(() -> SocketCrowd.open(server.getLocalPort(), 2))
        .withMessage("No websocket, but HTTP/1.1 404 Not Found");
  }

  private void answer(String head) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            while (true) {
              accept(head);
            }
          } catch (IOException _) {
            // The test is over.
          }
        });
  }

  private void accept(String head) throws IOException {
    var socket = server.accept();
    var in = socket.getInputStream();
    var request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      request.append((char) in.read());
    }
    accepted.add(socket);
    socket.getOutputStream().write(head.getBytes(US_ASCII));
  }
}
