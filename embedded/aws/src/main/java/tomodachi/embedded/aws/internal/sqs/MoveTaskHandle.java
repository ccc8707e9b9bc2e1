package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tomodachi.embedded.aws.internal.api.Arn;

/// What a client knows a move task by.
///
/// @param task its id
/// @param source the queue it moves messages of
record MoveTaskHandle(String task, Arn source) {

  private static final Pattern FORM =
      Pattern.compile("\\{\"taskId\":\"([^\"]+)\",\"sourceArn\":\"([^\"]+)\"}");

  /// What a text says, if it is a handle.
  static Optional<MoveTaskHandle> parse(String text) {
    try {
      return read(new String(Base64.getDecoder().decode(text), UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The handle.
  String text() {
    var json = "{\"taskId\":\"%s\",\"sourceArn\":\"%s\"}".formatted(task, source);
    return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }

  private static Optional<MoveTaskHandle> read(String json) {
    var matcher = FORM.matcher(json);
    return matcher.matches()
        ? Arn.parse(matcher.group(2)).map(source -> new MoveTaskHandle(matcher.group(1), source))
        : Optional.empty();
  }
}
