package tomodachi.http.internal.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tomodachi.http.CompressionOptions;
import tomodachi.http.internal.server.Exchange;

/// Codes the bodies of answers for clients that take it.
final class Compression {

  private static final String ACCEPT_ENCODING = "Accept-Encoding";
  private static final int PARTIAL_CONTENT = 206;
  private static final int NOT_MODIFIED = 304;

  /// What is coded already, or would no longer say the truth, in lower case.
  private static final Set<String> FORBIDDING =
      Set.of(
          "content-encoding",
          "content-range",
          "content-md5",
          "content-digest",
          "repr-digest",
          "digest");

  private final boolean enabled;
  private final long minSize;
  private final TypePatterns types;

  Compression(CompressionOptions options) {
    this.enabled = options.enabled();
    this.minSize = options.minSize();
    this.types = TypePatterns.of(options.types());
  }

  /// The answer as this client takes it.
  Reply apply(Exchange exchange, Reply reply) {
    if (!enabled) {
      return reply;
    }
    return switch (reply.status()) {
      case NOT_MODIFIED -> isOfKind(reply) ? negotiated(reply, best(exchange)) : reply;
      case PARTIAL_CONTENT -> isOfType(reply) ? negotiated(reply, Coding.IDENTITY) : reply;
      default -> isCompressible(reply) ? coded(reply, best(exchange)) : reply;
    };
  }

  private static Coding best(Exchange exchange) {
    return AcceptEncoding.of(exchange.headerValues(ACCEPT_ENCODING)).best();
  }

  private boolean isCompressible(Reply reply) {
    var length = reply.length();
    return reply.mayHaveBody()
        && (length < 0 || (length > 0 && length >= minSize))
        && isOfKind(reply);
  }

  private boolean isOfKind(Reply reply) {
    return isOfType(reply) && reply.head().headers().stream().noneMatch(Compression::forbids);
  }

  private boolean isOfType(Reply reply) {
    var type = value(reply, "Content-Type");
    return type != null && types.has(type);
  }

  private static @Nullable String value(Reply reply, String name) {
    for (var field : reply.head().headers()) {
      if (field.getKey().equalsIgnoreCase(name)) {
        return field.getValue();
      }
    }
    return null;
  }

  private static boolean forbids(Map.Entry<String, String> field) {
    var name = field.getKey().toLowerCase(Locale.ROOT);
    return FORBIDDING.contains(name)
        || (name.equals("cache-control")
            && FieldValue.split(field.getValue(), ',').stream()
                .anyMatch("no-transform"::equalsIgnoreCase));
  }

  private static Reply coded(Reply reply, Coding coding) {
    if (coding == Coding.IDENTITY) {
      return negotiated(reply, coding);
    }
    return switch (reply.content()) {
      case Reply.Content.Bytes whole -> whole(reply, whole.bytes(), coding);
      case Reply.Content.Streamed streamed ->
          encoded(reply.with(new Reply.Content.Coded(streamed, coding)), coding);
      case Reply.Content.Coded _ -> reply;
    };
  }

  /// What coding makes larger is sent as it is.
  private static Reply whole(Reply reply, byte[] plain, Coding coding) {
    var bytes = bytes(plain, coding);
    return bytes.length < plain.length
        ? encoded(Reply.of(reply.head(), bytes), coding)
        : negotiated(reply, Coding.IDENTITY);
  }

  private static byte[] bytes(byte[] plain, Coding coding) {
    var bytes = new ByteArrayOutputStream(plain.length / 2);
    try (var encoder = coding.encode(bytes)) {
      encoder.out().write(plain);
      encoder.out().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Reply encoded(Reply reply, Coding coding) {
    var fields = new ArrayList<>(negotiated(reply, coding).head().headers());
    // Parts are of the file, not of what is made of it.
    fields.removeIf(field -> field.getKey().equalsIgnoreCase("Accept-Ranges"));
    fields.add(Map.entry("Content-Encoding", coding.token()));
    return reply.with(fields);
  }

  /// The answer when another client could have had it in another coding. A validator of all its
  /// bytes holds for one coding only, so it becomes one of what they mean.
  private static Reply negotiated(Reply reply, Coding coding) {
    var fields = Vary.with(reply.head().headers(), ACCEPT_ENCODING);
    return reply.with(coding == Coding.IDENTITY ? fields : weakened(fields));
  }

  private static List<Map.Entry<String, String>> weakened(List<Map.Entry<String, String>> fields) {
    return fields.stream().map(Compression::weakened).toList();
  }

  private static Map.Entry<String, String> weakened(Map.Entry<String, String> field) {
    return field.getKey().equalsIgnoreCase("ETag") && field.getValue().startsWith("\"")
        ? Map.entry(field.getKey(), "W/" + field.getValue())
        : field;
  }
}
