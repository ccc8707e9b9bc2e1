package tomodachi.aws.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Tells the log that a service lacks something on AWS, and when it has it. Usable from any thread.
final class Trouble {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private final OnceAMinute passing;
  private final OnceAMinute lasting;
  private volatile @Nullable String current;

  Trouble(Timeline.Machine time) {
    passing = new OnceAMinute(time);
    lasting = new OnceAMinute(time);
  }

  /// Why it lacks something; empty: it has all.
  Optional<String> current() {
    return Optional.ofNullable(current);
  }

  /// An attempt has failed, the next one may not.
  void passing(AwsFailure failure) {
    current = failure.text();
    if (passing.isDue()) {
      LOG.atWarn()
          .addKeyValue("reason", failure.text())
          .log("unable to get ready [sns, sqs]: {}; trying again", failure.text());
    }
  }

  /// An attempt has failed in a way that needs a person.
  void lasting(TransportException refused) {
    current = refused.getMessage();
    if (lasting.isDue()) {
      LOG.atError().log("unable to get ready [sns, sqs]: {}", refused.getMessage());
    }
  }

  /// An attempt has failed by a mistake of ours.
  void broken(Throwable cause) {
    current = cause.toString();
    if (lasting.isDue()) {
      LOG.atError().setCause(cause).log("unable to get ready [sns, sqs]");
    }
  }

  /// It has all.
  void over() {
    current = null;
    var passed = passing.ended();
    if (lasting.ended() || passed) {
      LOG.info("ready again [sns, sqs]");
    }
  }
}
