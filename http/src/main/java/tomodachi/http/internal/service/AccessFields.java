package tomodachi.http.internal.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Request.Credentials;

/// What a line of the access log says of an answer, in the order it says it.
final class AccessFields {

  /// The status in the log of an answer whose client had gone.
  static final int CLIENT_GONE = 499;

  private static final double NANOS_PER_STEP = 1e4;
  private static final long STEPS_PER_SECOND = 100_000;

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private AccessFields() {}

  /// The fields of one answer; what there isn't is left out.
  ///
  /// @param gone true: the client had gone before
  /// @param handledAt when the handler had ended
  /// @param now when it was answered
  static Map<String, Object> of(
      HttpWork work, Reply reply, boolean gone, long handledAt, long now) {
    var line = new AccessFields();
    line.addStatus(reply, gone);
    line.addRequest(work.request());
    line.addAnswerLength(reply, gone);
    line.addRequestLength(work.request());
    line.add(
        "user_agent",
        Objects.requireNonNullElse(work.request().exchange().header("User-Agent"), ""));
    line.fields.put("handler_elapsed_time", seconds(work.begunAt(), handledAt));
    line.fields.put("request_time", seconds(work.request().receivedAt(), now));
    return line.fields;
  }

  private void addStatus(Reply reply, boolean gone) {
    fields.put("status_code", gone ? CLIENT_GONE : reply.status());
    if (gone) {
      fields.put("replaced_status_code", reply.status());
    }
  }

  private void addRequest(ServerRequest request) {
    var exchange = request.exchange();
    var query = request.parts().query();
    fields.put("remote_ip", IpText.of(request.remoteAddress()));
    add("auth_user", request.credentials().map(Credentials::login).orElse(null));
    add("request_method", exchange.method());
    add("request_path", request.path());
    add("request_query_string", query.isEmpty() ? null : query);
    fields.put("http_version", exchange.protocol());
  }

  private void addAnswerLength(Reply reply, boolean gone) {
    if (gone) {
      fields.put("response_content_length", 0);
      addLength("replaced_response_content_length", reply.length());
    } else if (reply.length() >= 0) {
      fields.put("response_content_length", reply.length());
    }
  }

  private void addRequestLength(ServerRequest request) {
    var read = request.exchange().contentRead();
    var announced = request.exchange().contentLength();
    addLength("request_content_length", announced < 0 ? read : announced);
    addLength("request_content_read_length", read);
  }

  private void addLength(String name, long bytes) {
    if (bytes > 0) {
      fields.put(name, bytes);
    }
  }

  private void add(String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, Printable.text(value));
    }
  }

  /// In hundred-thousandths of a second.
  static String seconds(long from, long to) {
    var steps = Math.max(0, Math.round((to - from) / NANOS_PER_STEP));
    // The leading 1 keeps the zeros of the fraction, and isn't taken.
    var fraction = Long.toString(STEPS_PER_SECOND + steps % STEPS_PER_SECOND);
    return steps / STEPS_PER_SECOND + "." + fraction.substring(1) + "s";
  }
}
