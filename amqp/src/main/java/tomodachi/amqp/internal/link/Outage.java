package tomodachi.amqp.internal.link;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Tells the log that a broker is away, and when it is back: one line at once, then one every 30 s.
///
/// For one thread.
final class Outage {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final Duration QUIET = Duration.ofSeconds(30);

  private final String purpose;
  private final Timeline.Machine time;
  private boolean under;
  private long began;
  private boolean told;
  private boolean toldRefused;
  private long lastTold;

  /// @param purpose of the connection
  Outage(String purpose, Timeline.Machine time) {
    this.purpose = purpose;
    this.time = time;
  }

  /// An attempt has failed.
  void unreachable(Round round) {
    begin();
    if (isDue()) {
      LOG.atWarn()
          .addKeyValue("connection", purpose)
          .addKeyValue("address", round.addresses())
          .addKeyValue("reason", round.reasons())
          .log("unable to connect [amqp] to {}", round);
    }
  }

  /// There is a connection, but another broker of the cluster needs a person.
  void refusedByOne(TransportException cause) {
    LOG.atWarn()
        .addKeyValue("connection", purpose)
        .log("unable to connect [amqp] to each broker: {}", cause.getMessage());
  }

  /// An attempt has failed in a way that needs a person, who is told at once also when the ones
  /// before failed otherwise.
  void refused(TransportException cause) {
    begin();
    var due = isDue();
    if (due || !toldRefused) {
      toldRefused = true;
      LOG.atError()
          .addKeyValue("connection", purpose)
          .log("unable to connect [amqp]: {}", cause.getMessage());
    }
  }

  /// A connection that was in use has ended.
  void lost(BrokerAddress address, String reason) {
    begin();
    at(LOG.atWarn(), address)
        .addKeyValue("reason", reason)
        .log("lost the connection [amqp] to {} ({})", address, reason);
  }

  /// There is a connection.
  void over(BrokerAddress address) {
    if (under) {
      var duration = Duration.ofNanos(time.nanos() - began);
      at(LOG.atInfo(), address)
          .addKeyValue("after", duration)
          .log("connected [amqp] to {} after {} s", address, seconds(duration));
    } else {
      at(LOG.atDebug(), address).log("connected [amqp] to {}", address);
    }
    under = false;
    told = false;
    toldRefused = false;
  }

  private LoggingEventBuilder at(LoggingEventBuilder line, BrokerAddress address) {
    return line.addKeyValue("connection", purpose).addKeyValue("address", address);
  }

  private static String seconds(Duration duration) {
    var millis = duration.toMillis();
    return "%d.%03d".formatted(millis / 1000, millis % 1000);
  }

  private void begin() {
    if (!under) {
      under = true;
      began = time.nanos();
    }
  }

  private boolean isDue() {
    var now = time.nanos();
    var due = !told || now - lastTold >= QUIET.toNanos();
    if (due) {
      told = true;
      lastTold = now;
    }
    return due;
  }
}
