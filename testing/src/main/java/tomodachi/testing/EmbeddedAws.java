package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tomodachi.messaging.transport.Embeddable;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// SNS, SQS and STS in the process of a test, on a free port of 127.0.0.1, with nothing in them.
///
/// ```java
/// @AutoClose static final EmbeddedAws AWS = EmbeddedAws.start();
/// ```
///
/// Any client of AWS can use it; what it does is in the artifact `tomodachi-embedded-aws`, which
/// has to be among the dependencies. Usable from any thread.
public final class EmbeddedAws implements AutoCloseable {

  private static final String REGION = "us-east-1";
  private static final String ACCOUNT = "000000000000";
  private static final String KEY = "test";

  private final EmbeddedBroker.Running running;

  private EmbeddedAws(EmbeddedBroker.Running running) {
    this.running = running;
  }

  /// Starts one that lives in real time.
  ///
  /// @throws IllegalStateException when it isn't installed
  public static EmbeddedAws start() {
    return start(Timeline.system());
  }

  /// Starts one that lives in this time: what it delays, hides, retains or deduplicates, it does in
  /// plan time. Receivers that wait for messages wait in real time.
  ///
  /// @param timeline such as a [ManualTimeline]
  /// @throws IllegalStateException when it isn't installed
  public static EmbeddedAws start(Timeline timeline) {
    return start(Embeddable.AWS.installed(), timeline);
  }

  static EmbeddedAws start(Optional<EmbeddedBroker> installed, Timeline timeline) {
    try {
      return new EmbeddedAws(installed.orElseThrow(EmbeddedAws::missing).start(0, timeline));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        """
        No embedded AWS server is installed
            add %s to the dependencies of the tests\
        """
            .formatted(Embeddable.AWS.artifact()));
  }

  /// Where all of its services are, such as `http://127.0.0.1:40123`.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + running.address().getPort());
  }

  /// A region to use, `us-east-1`. Each other region is there as well, with queues and topics of
  /// its own.
  public String region() {
    return REGION;
  }

  /// The account of all who don't use 12 digits as their access key.
  public String accountId() {
    return ACCOUNT;
  }

  /// A key to use. Any other does as well; one of 12 digits leads to the account of that number.
  public String accessKeyId() {
    return KEY;
  }

  /// A secret to use. Signatures aren't checked.
  public String secretAccessKey() {
    return KEY;
  }

  /// The environment variables that lead the AWS SDKs, the AWS command line and services of a
  /// process here.
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint().toString(),
        "AWS_REGION", REGION,
        "AWS_DEFAULT_REGION", REGION,
        "AWS_ACCESS_KEY_ID", KEY,
        "AWS_SECRET_ACCESS_KEY", KEY);
  }

  /// Ends all connections and forgets everything. Does nothing the second time.
  @Override
  public void close() {
    running.close();
  }

  @Override
  public String toString() {
    return "EmbeddedAws[%s]".formatted(endpoint());
  }
}
