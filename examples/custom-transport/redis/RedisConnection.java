package redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection that speaks RESP2: a command goes out as an array of texts, one reply comes back.
final class RedisConnection implements AutoCloseable {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int REPLY_MILLIS = 10_000;

  /// A task may be as long as Redis lets a text be.
  private static final int LONGEST_TEXT = 512 * 1024 * 1024;

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private final OutputStream out;

  RedisConnection(RedisOptions options) throws IOException {
    try {
      socket.connect(new InetSocketAddress(options.host(), options.port()), CONNECT_MILLIS);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(REPLY_MILLIS);
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      out = socket.getOutputStream();
    } catch (IOException e) {
      close();
      throw new IOException(
          "Cannot reach Redis at %s:%d: %s"
              .formatted(options.host(), options.port(), e.getMessage()),
          e);
    }
  }

  /// Sends a command and waits for the reply: a text, a number, a list of these, or null.
  ///
  /// @throws IOException also when Redis refuses the command
  @Nullable Object call(String... words) throws IOException {
    var command = new StringBuilder("*" + words.length + "\r\n");
    for (var word : words) {
      command.append('$').append(word.getBytes(UTF_8).length).append("\r\n");
      command.append(word).append("\r\n");
    }
    out.write(command.toString().getBytes(UTF_8));
    try {
      return reply(words[0]);
    } catch (EOFException e) {
      throw new IOException("Redis closed the connection", e);
    }
  }

  private @Nullable Object reply(String command) throws IOException {
    var type = in.readByte();
    var line = line();
    return switch (type) {
      case '+' -> line;
      case ':' -> Long.valueOf(line);
      case '$' -> text(Integer.parseInt(line));
      case '*' -> list(Integer.parseInt(line), command);
      case '-' -> throw new IOException("Redis refused %s: %s".formatted(command, line));
      default -> throw new IOException("Redis answered %s with type %d".formatted(command, type));
    };
  }

  private @Nullable List<@Nullable Object> list(int size, String command) throws IOException {
    if (size < 0) {
      return null;
    }
    var list = new ArrayList<@Nullable Object>();
    for (var i = 0; i < size; i++) {
      list.add(reply(command));
    }
    return list;
  }

  private @Nullable String text(int length) throws IOException {
    if (length < 0) {
      return null;
    }
    if (length > LONGEST_TEXT) {
      throw new IOException("Redis announced a text of %d bytes".formatted(length));
    }
    var bytes = in.readNBytes(length + 2);
    if (bytes.length < length + 2) {
      throw new EOFException();
    }
    return new String(Arrays.copyOf(bytes, length), UTF_8);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var next = in.readByte(); next != '\r'; next = in.readByte()) {
      line.append((char) next);
    }
    in.readByte();
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
