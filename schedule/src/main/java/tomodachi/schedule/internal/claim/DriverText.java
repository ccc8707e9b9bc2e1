package tomodachi.schedule.internal.claim;

import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What a driver says of a failure, in one line and without secrets: some drivers repeat the URL,
/// which may hold a password.
record DriverText(SQLException failure) {

  private static final Pattern URL = Pattern.compile("(?i)jdbc:\\S*");
  private static final Pattern SECRET =
      Pattern.compile("(?i)(password|passwd|pwd)\\s*=\\s*[^\\s;&,)]+");

  /// The line for a message.
  String line() {
    var line = withoutSecrets(text(failure)).lines().findFirst().orElse("");
    var root = withoutSecrets(text(root())).lines().findFirst().orElse("");
    return line.contains(root) ? line : "%s (%s)".formatted(line, root);
  }

  /// The failure itself, unless what it says has to be kept back.
  @Nullable SQLException cause() {
    return StreamSupport.stream(failure.spliterator(), false).allMatch(DriverText::isHarmless)
        ? failure
        : null;
  }

  private static boolean isHarmless(Throwable failure) {
    var text = text(failure);
    return withoutSecrets(text).equals(text);
  }

  private Throwable root() {
    Throwable root = failure;
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return root;
  }

  private static String text(Throwable failure) {
    var message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  private static String withoutSecrets(String text) {
    return SECRET.matcher(URL.matcher(text).replaceAll("jdbc:…")).replaceAll("$1=…");
  }
}
