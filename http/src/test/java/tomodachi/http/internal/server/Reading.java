package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What RFC 9112 says about bytes a server has accepted, read slowly and by other means than the
/// server's: each request it saw must be there, in one way only, and the next right behind it.
final class Reading {
  private static final Pattern REQUEST_LINE =
      Pattern.compile("[\\w!#$%&'*+.^`|~-]+ [\\x21-\\x7e]+ HTTP/1\\.\\d");
  private static final Pattern FIELD =
      Pattern.compile("([\\w!#$%&'*+.^`|~-]+):[ \t]*([\\x20-\\x7e\\x80-\\xff\t]*?)[ \t]*");
  private static final Pattern SIZE_LINE =
      Pattern.compile("(\\p{XDigit}{1,16})(?:[ \t]*;[\\x20-\\x7e\\x80-\\xff\t]*)?\r\n");
  private static final Pattern TRAILER = Pattern.compile("(?:[^\r\n \t][^\r\n]*\r\n)*\r\n");

  private final String bytes;
  private int at;

  Reading(String bytes) {
    this.bytes = bytes;
  }

  /// Fails unless the next thing the bytes say is this request.
  void confirm(Conversation.Seen seen) {
    while (bytes.startsWith("\r\n", at)) {
      at += 2;
    }
    var lines = head();
    assertThat(lines.getFirst())
        .matches(REQUEST_LINE)
        .startsWith(seen.method() + " " + seen.target() + " HTTP/1.");
    var fields = lines.subList(1, lines.size()).stream().map(Reading::field).toList();
    assertThat(seen.fields()).isEqualTo(fields);
    assertThat(values(fields, "host").size()).isBetween(seen.http11() ? 1 : 0, 1);
    var body = body(values(fields, "content-length"), values(fields, "transfer-encoding"));
    if (seen.body() != null) {
      assertThat(seen.body()).isEqualTo(body);
    }
  }

  /// What nobody has confirmed yet.
  String rest() {
    return bytes.substring(at);
  }

  private List<String> head() {
    var end = bytes.indexOf("\r\n\r\n", at);
    assertThat(end).as("end of the head").isNotNegative();
    var head = bytes.substring(at, end);
    at = end + 4;
    return List.of(head.split("\r\n", -1));
  }

  private static Map.Entry<String, String> field(String line) {
    var field = FIELD.matcher(line);
    assertThat(field.matches()).as(line).isTrue();
    return Map.entry(field.group(1), field.group(2));
  }

  private static List<String> values(List<Map.Entry<String, String>> fields, String name) {
    var values = new ArrayList<String>();
    for (var field : fields) {
      if (field.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        values.add(field.getValue());
      }
    }
    return values;
  }

  /// Null when the bytes end before the body does, or aren't one.
  private @Nullable String body(List<String> lengths, List<String> codings) {
    assertThat(lengths.size() + codings.size()).as("framings").isLessThanOrEqualTo(1);
    if (!codings.isEmpty()) {
      assertThat(codings.getFirst()).isEqualToIgnoringCase("chunked");
      return chunks();
    }
    return lengths.isEmpty() ? "" : take(Long.parseLong(lengths.getFirst()));
  }

  private @Nullable String take(long length) {
    if (length > bytes.length() - at) {
      return null;
    }
    at += (int) length;
    return bytes.substring(at - (int) length, at);
  }

  private @Nullable String chunks() {
    var body = new StringBuilder();
    while (true) {
      var line = SIZE_LINE.matcher(bytes).region(at, bytes.length());
      if (!line.lookingAt()) {
        return null;
      }
      at = line.end();
      var size = Long.parseUnsignedLong(line.group(1), 16);
      if (size == 0) {
        return endsWithTrailer() ? body.toString() : null;
      }
      var data = size < 0 ? null : take(size);
      if (data == null || !bytes.startsWith("\r\n", at)) {
        return null;
      }
      at += 2;
      body.append(data);
    }
  }

  private boolean endsWithTrailer() {
    var trailer = TRAILER.matcher(bytes).region(at, bytes.length());
    if (!trailer.lookingAt()) {
      return false;
    }
    at = trailer.end();
    return true;
  }
}
