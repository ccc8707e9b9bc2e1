package tomodachi.http.internal.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.Request.Credentials;
import tomodachi.http.internal.websocket.CloseStatus;

/// The log lines of one websocket, without message, all in fields.
final class WebsocketLog {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http.websocket");

  private final AccessLog accessLog;
  private final HttpWork work;
  private final String id;

  WebsocketLog(AccessLog accessLog, HttpWork work, String id) {
    this.accessLog = accessLog;
    this.work = work;
    this.id = id;
  }

  /// The handshake is answered.
  void open() {
    state("open");
  }

  /// The request is answered otherwise.
  void cancelled() {
    state("cancelled");
  }

  /// The handler has failed, or refused the client.
  void failed() {
    state("error");
  }

  private void state(String state) {
    if (accessLog.covers(work.logged()) && LOG.isInfoEnabled()) {
      var line = LOG.atInfo();
      for (var field : fields(state).entrySet()) {
        line = line.addKeyValue(field.getKey(), field.getValue());
      }
      line.log("");
    }
  }

  /// The connection has ended. Its line stands with those of answers.
  void closed(CloseStatus status) {
    if (accessLog.covers(work.logged())) {
      var fields = fields("closed");
      fields.put("websocket_close_code", status.code());
      fields.put(
          "total_request_time", AccessFields.seconds(work.request().receivedAt(), accessLog.now()));
      accessLog.write(fields);
    }
  }

  private Map<String, Object> fields(String state) {
    var request = work.request();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("websocket_state", state);
    fields.put("remote_ip", IpText.of(request.remoteAddress()));
    put(fields, "auth_user", request.credentials().map(Credentials::login).orElse(null));
    put(fields, "request_path", request.path());
    var query = request.parts().query();
    put(fields, "request_query_string", query.isEmpty() ? null : query);
    fields.put("websocket_id", id);
    put(
        fields,
        "user_agent",
        Objects.requireNonNullElse(request.exchange().header("User-Agent"), ""));
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, Printable.text(value));
    }
  }
}
