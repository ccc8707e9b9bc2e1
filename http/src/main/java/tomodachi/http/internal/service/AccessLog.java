package tomodachi.http.internal.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.Timeline;

/// Writes one line for each answer, without message, all in fields: to the log, and to a file if
/// there is one. Usable from any thread; never waits for the file.
final class AccessLog {

  private static final String NAME = "tomodachi.http.response";
  private static final Logger LOG = LoggerFactory.getLogger(NAME);

  private final Timeline.Machine machine;
  private final boolean on;
  private volatile @Nullable AccessLogFile file;

  /// @param on false: writes nothing
  AccessLog(Timeline.Machine machine, boolean on) {
    this.machine = machine;
    this.on = on;
  }

  /// From now on each line also goes to this file.
  void copyTo(AccessLogFile file) {
    this.file = file;
  }

  /// The time, for [#write]; 0 when nothing is written.
  long now() {
    return on ? machine.nanos() : 0;
  }

  /// Says in the file, if there is one, where requests are accepted.
  void announce(String message, Map<String, Object> fields) {
    var copies = file;
    if (copies != null) {
      copies.write(NAME, message, fields);
    }
  }

  /// Writes the line of one answer.
  ///
  /// @param gone true: the client had gone before
  /// @param handledAt when the handler had ended
  void write(HttpWork work, Reply reply, boolean gone, long handledAt) {
    var copies = file;
    if (on
        && work.logged().covers(gone ? AccessFields.CLIENT_GONE : reply.status())
        && (copies != null || LOG.isInfoEnabled())) {
      write(AccessFields.of(work, reply, gone, handledAt, now()));
    }
  }

  /// Whether there are lines of what is not answered by a status.
  boolean covers(Logged logged) {
    return on && logged.on();
  }

  /// Writes a line.
  void write(Map<String, Object> fields) {
    log(fields);
    var copies = file;
    if (copies != null) {
      copies.write(NAME, "", fields);
    }
  }

  private static void log(Map<String, Object> fields) {
    var line = LOG.atInfo();
    for (var field : fields.entrySet()) {
      line = line.addKeyValue(field.getKey(), field.getValue());
    }
    line.log("");
  }
}
