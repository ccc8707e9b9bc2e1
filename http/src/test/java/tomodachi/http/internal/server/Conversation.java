package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one client says on a connection of its own, all in one thread, and what comes of it: the
/// requests the application gets and the statuses the client gets. Requests are answered when the
/// client has said everything, in their order.
final class Conversation {
  private static final Pattern ANSWER =
      Pattern.compile("HTTP/1\\.1 (\\d{3}) [^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n");
  private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)\r\n");

  /// A request as the application saw it.
  ///
  /// @param body null when reading it failed
  record Seen(
      String method,
      String target,
      boolean http11,
      List<Map.Entry<String, String>> fields,
      @Nullable String body) {}

  /// What came of everything.
  record Outcome(List<Seen> requests, List<Integer> statuses, boolean open) {}

  private final UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(false);
  private final Queue<Exchange> waiting = new ArrayDeque<>();
  private final List<Seen> requests = new ArrayList<>();
  private final StringBuilder answers = new StringBuilder();
  private final ServerScope server;
  private final MemoryChannel channel;

  private Conversation(TestSettings settings) {
    server = ServerScope.of(settings.get(), new StillTimeline(), waiting::add);
    channel = new MemoryChannel(new ConnectionSetup(server));
    channel.config().setAllocator(memory);
  }

  /// Says these pieces.
  static Outcome of(TestSettings settings, List<byte[]> pieces) throws Exception {
    var conversation = new Conversation(settings);
    pieces.forEach(conversation::say);
    conversation.answerAll();
    var open = conversation.channel.isActive();
    conversation.end();
    return new Outcome(conversation.requests, conversation.statuses(), open);
  }

  private void say(byte[] piece) {
    if (channel.isActive()) {
      channel.writeInbound(memory.buffer(piece.length).writeBytes(piece));
    }
  }

  private void answerAll() {
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      answer(next);
      channel.runPendingTasks();
    }
  }

  private void answer(Exchange exchange) {
    var body = body(exchange);
    requests.add(
        new Seen(
            exchange.method(), exchange.target(), exchange.http11(), exchange.headers(), body));
    exchange.respond(new Head(body == null ? 400 : 200, List.of()), "x".getBytes(ISO_8859_1));
  }

  private static @Nullable String body(Exchange exchange) {
    try {
      return new String(exchange.body().readAllBytes(), ISO_8859_1);
    } catch (IOException _) {
      return null;
    }
  }

  private void end() throws Exception {
    channel.finish();
    for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      answers.append(out.toString(ISO_8859_1));
      out.release();
    }
    var memoryLeft = memory.metric().usedHeapMemory() + memory.metric().usedDirectMemory();
    require(memoryLeft == 0, "buffers stay behind");
    require(server.requests().awaitNone(Duration.ZERO), "requests stay behind");
    require(server.connections().size() == 0, "the connection stays behind");
  }

  private List<Integer> statuses() {
    var statuses = new ArrayList<Integer>();
    var answer = ANSWER.matcher(answers);
    var at = 0;
    while (at < answers.length()) {
      require(answer.find(at) && answer.start() == at, "an answer that isn't HTTP");
      at = answer.end();
      var status = Integer.parseInt(answer.group(1));
      if (status != 100) {
        statuses.add(status);
        at += bodyLength(answer.group(), at);
      }
    }
    return statuses;
  }

  /// The answer to HEAD has a length and no body.
  private int bodyLength(String head, int from) {
    if (from == answers.length() || answers.indexOf("HTTP/1.1 ", from) == from) {
      return 0;
    }
    var length = LENGTH.matcher(head);
    require(length.find(), "an answer without length");
    return Integer.parseInt(length.group(1));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
