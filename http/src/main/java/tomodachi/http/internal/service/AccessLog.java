package tomodachi.http.internal.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import tomodachi.http.Request.Credentials;
import tomodachi.transport.Timeline;

/// Writes one line for each answer, without message, all in fields.
///
/// @param machine the time
/// @param on false: writes nothing
record AccessLog(Timeline.Machine machine, boolean on) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http.response");
  private static final int CLIENT_GONE = 499;
  private static final double NANOS_PER_SECOND = 1e9;

  /// The time, for [#write].
  long now() {
    return machine.nanos();
  }

  /// Writes the line of one answer.
  ///
  /// @param gone true: the client had gone before
  /// @param handledAt when the handler had ended
  void write(HttpWork work, Reply reply, boolean gone, long handledAt) {
    var status = gone ? CLIENT_GONE : reply.status();
    if (on && work.logged().covers(status) && LOG.isInfoEnabled()) {
      var line = LOG.atInfo().addKeyValue("status_code", status);
      if (gone) {
        line = line.addKeyValue("replaced_status_code", reply.status());
      }
      line = describe(line, work.request());
      line = lengths(line, work.request(), reply, gone);
      line = add(line, "user_agent", work.request().exchange().header("User-Agent"));
      line = line.addKeyValue("handler_elapsed_time", seconds(work.begunAt(), handledAt));
      line.addKeyValue("request_time", seconds(work.request().receivedAt(), now())).log("");
    }
  }

  private static LoggingEventBuilder describe(LoggingEventBuilder line, ServerRequest request) {
    var exchange = request.exchange();
    var login = request.credentials().map(Credentials::login).orElse(null);
    var query = request.parts().query();
    line = line.addKeyValue("remote_ip", request.remoteAddress().getHostAddress());
    line = add(line, "auth_user", login);
    line = line.addKeyValue("request_method", exchange.method());
    line = line.addKeyValue("request_path", printable(request.path()));
    line = add(line, "request_query_string", query.isEmpty() ? null : query);
    return line.addKeyValue("http_version", exchange.http11() ? "HTTP/1.1" : "HTTP/1.0");
  }

  private static LoggingEventBuilder lengths(
      LoggingEventBuilder line, ServerRequest request, Reply reply, boolean gone) {
    if (reply.length() >= 0) {
      var name = gone ? "replaced_response_content_length" : "response_content_length";
      line = line.addKeyValue(name, reply.length());
    }
    var received = request.exchange().contentLength();
    return received > 0 ? line.addKeyValue("request_content_length", received) : line;
  }

  private static LoggingEventBuilder add(
      LoggingEventBuilder line, String name, @Nullable String value) {
    return value == null ? line : line.addKeyValue(name, value);
  }

  /// The path without characters that would forge a line of their own.
  private static String printable(String path) {
    return path.chars().anyMatch(Character::isISOControl)
        ? path.replaceAll("\\p{Cntrl}", "?")
        : path;
  }

  private static String seconds(long from, long to) {
    return String.format(Locale.ROOT, "%.5fs", (to - from) / NANOS_PER_SECOND);
  }
}
