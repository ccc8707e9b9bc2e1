package tomodachi.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a proxy understands of clients of SQS, so that it can trouble single calls of theirs. All
/// else it leaves alone. Usable from any thread.
final class SqsTraffic {

  private static final String HTTP = "POST ";
  private static final String CALL = "AmazonSQS.";
  private static final String DELETE = "AmazonSQS.DeleteMessage";
  private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^,\\s]+)");

  private final AtomicInteger deletes = new AtomicInteger();
  private volatile @Nullable String credential;
  private volatile boolean failing;

  /// Has calls that delete messages fail from now on, until [#mend].
  void failDeletes() {
    failing = true;
  }

  void mend() {
    failing = false;
  }

  /// What clients sign their calls with, such as `AKID/20260101/eu-west-1/sqs/aws4_request`; null:
  /// nobody has called SQS.
  @Nullable String credential() {
    return credential;
  }

  /// The view on a new connection.
  Watch watch() {
    return new Watch();
  }

  /// What passes on one connection.
  final class Watch {

    private @Nullable Boolean http;
    private volatile boolean answerIsLost;

    /// Sees what the client sends.
    ///
    /// @return false: the connection fails before the server gets it
    boolean request(byte[] bytes) {
      if (!isHttp(bytes)) {
        return true;
      }
      var text = new String(bytes, ISO_8859_1);
      if (!text.contains(CALL)) {
        return true;
      }
      note(text);
      return !failing || !text.contains(DELETE) || passesWithoutAnswer();
    }

    /// Every other call reaches the server, whose answer is lost.
    private boolean passesWithoutAnswer() {
      answerIsLost = deletes.incrementAndGet() % 2 == 0;
      return answerIsLost;
    }

    /// Sees what the server sends.
    ///
    /// @return false: the connection fails before the client gets it
    boolean answer() {
      return !answerIsLost;
    }

    private boolean isHttp(byte[] bytes) {
      var known = http;
      if (known == null) {
        known = new String(bytes, ISO_8859_1).startsWith(HTTP);
        http = known;
      }
      return known;
    }

    private void note(String text) {
      var found = CREDENTIAL.matcher(text);
      if (found.find()) {
        credential = found.group(1);
      }
    }
  }
}
