package tomodachi.http.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.http.CorsOptions;
import tomodachi.http.internal.route.Origins;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.Head;

/// What is said to pages of other origins (the CORS protocol of the Fetch standard).
final class CorsPolicy {

  private static final String ORIGIN = "Origin";
  private static final int NO_CONTENT = 204;
  private static final byte[] EMPTY = {};
  private static final Map.Entry<String, String> ALL =
      Map.entry("Access-Control-Allow-Origin", Origins.ANY);

  private final CorsOptions options;
  private final Origins origins;
  private final List<Map.Entry<String, String>> granted;
  private final List<Map.Entry<String, String>> toAll;

  /// Says nothing.
  static final CorsPolicy NONE = new CorsPolicy(CorsOptions.none());

  CorsPolicy(CorsOptions options) {
    this.options = options;
    this.origins = Origins.of(options.allowedOrigins());
    this.granted = granted(options);
    this.toAll = with(ALL, granted);
  }

  private static List<Map.Entry<String, String>> granted(CorsOptions options) {
    var fields = new ArrayList<Map.Entry<String, String>>(2);
    if (options.allowCredentials()) {
      fields.add(Map.entry("Access-Control-Allow-Credentials", "true"));
    }
    if (!options.exposedHeaders().isEmpty()) {
      fields.add(
          Map.entry("Access-Control-Expose-Headers", String.join(", ", options.exposedHeaders())));
    }
    return List.copyOf(fields);
  }

  /// False when it has nothing to say.
  boolean isOn() {
    return !origins.isEmpty();
  }

  List<String> allowedOrigins() {
    return options.allowedOrigins();
  }

  /// An answer, whatever it is, as pages of other origins need it. What it says itself stays.
  Reply apply(Exchange exchange, Reply reply) {
    if (!isOn()) {
      return reply;
    }
    var permitted = reply.withMissing(fields(exchange.header(ORIGIN)));
    return origins.all()
        ? permitted
        : permitted.with(Vary.with(permitted.head().headers(), ORIGIN));
  }

  private List<Map.Entry<String, String>> fields(@Nullable String origin) {
    if (origins.all()) {
      return toAll;
    }
    return origin != null && origins.has(origin)
        ? with(Map.entry(ALL.getKey(), origin), granted)
        : List.of();
  }

  private static List<Map.Entry<String, String>> with(
      Map.Entry<String, String> first, List<Map.Entry<String, String>> others) {
    var all = new ArrayList<Map.Entry<String, String>>(others.size() + 1);
    all.add(first);
    all.addAll(others);
    return List.copyOf(all);
  }

  /// The answer to a question about a route that there is. Who isn't allowed is told nothing.
  Reply answer(Preflight question, Exchange exchange) {
    var fields = new ArrayList<Map.Entry<String, String>>();
    var origin = exchange.header(ORIGIN);
    if (origin != null && origins.has(origin)) {
      addMethods(fields, question.method());
      addHeaders(fields, question.headers());
      fields.add(Map.entry("Access-Control-Max-Age", Long.toString(options.maxAge().toSeconds())));
    }
    fields.add(Map.entry("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers"));
    return Reply.of(new Head(NO_CONTENT, fields), EMPTY);
  }

  private void addMethods(List<Map.Entry<String, String>> fields, String asked) {
    var methods = options.allowedMethods();
    fields.add(
        Map.entry(
            "Access-Control-Allow-Methods",
            methods.isEmpty() ? asked : String.join(", ", methods)));
  }

  private void addHeaders(List<Map.Entry<String, String>> fields, @Nullable String asked) {
    var names = options.allowedHeaders();
    if (!names.isEmpty()) {
      fields.add(Map.entry("Access-Control-Allow-Headers", String.join(", ", names)));
    } else if (asked != null) {
      fields.add(Map.entry("Access-Control-Allow-Headers", asked));
    }
  }
}
