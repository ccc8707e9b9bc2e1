package tomodachi.http.internal.server;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Map;

/// Whether a connection stays open after an answer (RFC 9112 section 9.3).
final class Persistence {
  private final ServerScope server;
  private final long openedAt;
  private int requests;

  Persistence(ServerScope server) {
    this.server = server;
    openedAt = server.machine().nanos();
  }

  void requestTaken() {
    requests++;
  }

  /// Whether the client, the answer and the settings all want the connection to stay.
  boolean wanted(HttpRequest request, Head answer) {
    return HttpUtil.isKeepAlive(request) && allowsAfter(answer);
  }

  /// Whether the answer and the settings both let the connection stay.
  boolean allowsAfter(Head answer) {
    return !server.settings().keepaliveTimeout().isZero()
        && !server.connections().isStopping()
        && !saysClose(answer)
        && !isUsedUp();
  }

  private boolean isUsedUp() {
    var most = server.settings().maxKeepaliveRequests();
    return (most != null && requests >= most) || isTooOld();
  }

  private boolean isTooOld() {
    var oldest = server.settings().maxKeepaliveTime();
    return oldest != null && server.machine().nanos() - openedAt > oldest.toNanos();
  }

  private static boolean saysClose(Head answer) {
    for (var field : answer.headers()) {
      if (isClose(field)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClose(Map.Entry<String, String> field) {
    return field.getKey().equalsIgnoreCase("Connection")
        && field.getValue().trim().equalsIgnoreCase("close");
  }
}
