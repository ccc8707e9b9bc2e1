package tomodachi.amqp.internal.link;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.MissedHeartbeatException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Why a connection or channel failed, in words for people.
public final class Reason {

  private static final int LONGEST = 300;

  private Reason() {}

  /// The words for an exception of the client, such as `connection refused`.
  public static String of(Throwable failure) {
    return switch (failure) {
      case ConnectException e -> connect(e);
      case NoRouteToHostException _ -> "no route to host";
      case UnknownHostException _ -> "unknown host";
      case MissedHeartbeatException _ -> "no heartbeat from the broker";
      case SocketTimeoutException _ -> "timed out";
      case TimeoutException _ -> "no answer in time";
      case PossibleAuthenticationFailureException _ -> "the broker hung up during the login";
      case EOFException _ -> "the broker hung up";
      case ShutdownSignalException e -> shutdown(e);
      default -> other(failure);
    };
  }

  /// What the broker said when it closed the connection or channel.
  ///
  /// @return null when the broker said nothing
  public static @Nullable String said(ShutdownSignalException signal) {
    return switch (signal.getReason()) {
      case AMQP.Connection.Close close when !signal.isInitiatedByApplication() ->
          said(close.getReplyText(), close.getReplyCode());
      case AMQP.Channel.Close close when !signal.isInitiatedByApplication() ->
          said(close.getReplyText(), close.getReplyCode());
      case null, default -> null;
    };
  }

  private static String said(String text, int code) {
    return text.contains("" + code) ? text : "%d %s".formatted(code, text);
  }

  private static String connect(ConnectException e) {
    var text = e.getMessage();
    return text == null || text.toLowerCase(Locale.ROOT).contains("refused")
        ? "connection refused"
        : lowered(text);
  }

  private static String shutdown(ShutdownSignalException signal) {
    var said = said(signal);
    if (said != null) {
      return said;
    }
    var cause = signal.getCause();
    return cause == null ? "it was closed" : of(cause);
  }

  private static String other(Throwable failure) {
    var cause = failure.getCause();
    if (cause != null) {
      return of(cause);
    }
    var text = failure.getMessage();
    return text == null ? failure.getClass().getSimpleName() : lowered(text);
  }

  private static String lowered(String text) {
    var line = text.lines().findFirst().orElse("").strip();
    var bounded = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    var first = bounded.codePoints().limit(2).filter(Character::isUpperCase).count();
    return first == 1 && bounded.length() > 1
        ? bounded.substring(0, 1).toLowerCase(Locale.ROOT) + bounded.substring(1)
        : bounded;
  }
}
