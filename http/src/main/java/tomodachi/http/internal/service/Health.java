package tomodachi.http.internal.service;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tomodachi.http.HealthOptions;
import tomodachi.http.internal.server.Exchange;

/// What one service says to load balancers.
///
/// @param paths where they ask
/// @param takesWork whether it is ready, and does not stop
record Health(HealthOptions paths, BooleanSupplier takesWork) {

  private static final List<Map.Entry<String, String>> UNCACHED =
      List.of(Map.entry("Cache-Control", "no-store"));

  static final Reply WELL = Reply.text(200, "ok", UNCACHED);
  static final Reply NOT_READY = Reply.text(503, "not ready", UNCACHED);

  /// True for a request that only wants to know.
  static boolean isQuestion(Exchange exchange) {
    return exchange.method().equals("GET") || exchange.method().equals("HEAD");
  }

  /// The paths there are.
  Stream<String> all() {
    return Stream.of(paths.live(), paths.ready()).filter(path -> !path.isEmpty());
  }

  boolean ready() {
    return takesWork.getAsBoolean();
  }
}
