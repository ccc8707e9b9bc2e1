package tomodachi.embedded.amqp.internal.server;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The server's side of a connection to a client whose words are known before, and that reads
/// everything.
final class ScriptedSocket extends Socket {

  private final InputStream client;
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> closed = new CompletableFuture<>();

  ScriptedSocket(InputStream client) {
    this.client = client;
  }

  @Override
  public InputStream getInputStream() {
    return client;
  }

  @Override
  public OutputStream getOutputStream() {
    return answers;
  }

  @Override
  public void close() {
    closed.complete(answers.toByteArray());
  }

  /// All that has been written, when it was.
  byte[] awaitClosed() {
    return closed.orTimeout(10, TimeUnit.SECONDS).join();
  }
}
