package tomodachi.aws.internal.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/// Why a call got no answer, in words for people.
final class NetworkTrouble {

  private static final Pattern CONNECTING =
      Pattern.compile("Connect to (?:https?://)?([^\\s/\\[]+)");

  private NetworkTrouble() {}

  /// The words, such as `127.0.0.1:9732: connection refused`.
  static String text(IOException trouble) {
    var message = String.valueOf(trouble.getMessage());
    var target = CONNECTING.matcher(message);
    return target.find() ? "%s: %s".formatted(target.group(1), reason(trouble)) : reason(trouble);
  }

  private static String reason(IOException trouble) {
    return switch (trouble) {
      case UnknownHostException e -> "unknown host " + ShortText.of(e.getMessage());
      case NoRouteToHostException _ -> "no route to host";
      case SocketTimeoutException _ -> "timed out";
      case ConnectException e when isRefused(e) -> "connection refused";
      case SSLException e -> "TLS failed: " + ShortText.of(e.getMessage());
      default -> ShortText.of(trouble.getMessage());
    };
  }

  private static boolean isRefused(ConnectException e) {
    return String.valueOf(e.getMessage()).contains("refused");
  }
}
