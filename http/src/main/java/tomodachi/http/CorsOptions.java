package tomodachi.http;

import java.time.Duration;
import java.util.List;
import tomodachi.http.internal.route.Origins;
import tomodachi.http.internal.server.FieldSyntax;

/// The options `http.cors`: which pages of other origins may use the answers (the CORS protocol of
/// the Fetch standard).
///
/// @param allowedOrigins origins such as `https://app.example.com`, `https://*.example.com` for
///   those below it, or `*` for all; empty: none, and no answer speaks of it
/// @param allowedMethods the methods such pages may use; empty: those of the routes
/// @param allowedHeaders the header fields they may send; empty: any
/// @param exposedHeaders the header fields of answers they may read beside the harmless ones
/// @param allowCredentials whether they may send cookies and logins; not for all origins
/// @param maxAge how long a browser may remember what it was told, 0 or more; it may have a limit
///   of its own
public record CorsOptions(
    List<String> allowedOrigins,
    List<String> allowedMethods,
    List<String> allowedHeaders,
    List<String> exposedHeaders,
    boolean allowCredentials,
    Duration maxAge) {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException when an origin is none, a method or header no token, the age
  ///   negative, or credentials are allowed for all origins
  public CorsOptions {
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedMethods = List.copyOf(allowedMethods);
    allowedHeaders = List.copyOf(allowedHeaders);
    exposedHeaders = List.copyOf(exposedHeaders);
    allowedOrigins.forEach(CorsOptions::requireOrigin);
    requireTokens("allowed_methods", allowedMethods);
    requireTokens("allowed_headers", allowedHeaders);
    requireTokens("exposed_headers", exposedHeaders);
    require(!maxAge.isNegative(), "max_age must be 0 or more, was " + maxAge);
    require(
        !allowCredentials || !allowedOrigins.contains(Origins.ANY),
        "allow_credentials can't be true while http.cors.allowed_origins has \"*\": then any page"
            + " could act in the name of its visitor, and browsers refuse it; name the origins");
  }

  /// No page of another origin.
  public static CorsOptions none() {
    return of();
  }

  /// Pages of these origins, without credentials; `*`: of all.
  ///
  /// @throws IllegalArgumentException when one is no origin
  public static CorsOptions of(String... origins) {
    return new CorsOptions(List.of(origins), List.of(), List.of(), List.of(), false, TEN_MINUTES);
  }

  /// A copy for pages of these origins; `*`: of all.
  ///
  /// @throws IllegalArgumentException as the constructor
  public CorsOptions withAllowedOrigins(String... origins) {
    return new CorsOptions(
        List.of(origins), allowedMethods, allowedHeaders, exposedHeaders, allowCredentials, maxAge);
  }

  /// A copy in which pages may use these methods; none: those of the routes.
  ///
  /// @throws IllegalArgumentException as the constructor
  public CorsOptions withAllowedMethods(String... methods) {
    return new CorsOptions(
        allowedOrigins, List.of(methods), allowedHeaders, exposedHeaders, allowCredentials, maxAge);
  }

  /// A copy in which pages may send these header fields; none: any.
  ///
  /// @throws IllegalArgumentException as the constructor
  public CorsOptions withAllowedHeaders(String... names) {
    return new CorsOptions(
        allowedOrigins, allowedMethods, List.of(names), exposedHeaders, allowCredentials, maxAge);
  }

  /// A copy in which pages may read these header fields.
  ///
  /// @throws IllegalArgumentException as the constructor
  public CorsOptions withExposedHeaders(String... names) {
    return new CorsOptions(
        allowedOrigins, allowedMethods, allowedHeaders, List.of(names), allowCredentials, maxAge);
  }

  /// A copy in which pages may send cookies and logins or not.
  ///
  /// @throws IllegalArgumentException as the constructor
  public CorsOptions withAllowCredentials(boolean allowCredentials) {
    return new CorsOptions(
        allowedOrigins, allowedMethods, allowedHeaders, exposedHeaders, allowCredentials, maxAge);
  }

  /// A copy that browsers may remember this long.
  ///
  /// @throws IllegalArgumentException as the constructor
  public CorsOptions withMaxAge(Duration maxAge) {
    return new CorsOptions(
        allowedOrigins, allowedMethods, allowedHeaders, exposedHeaders, allowCredentials, maxAge);
  }

  private static void requireOrigin(String text) {
    require(
        Origins.isPattern(text),
        "allowed_origins must be origins such as https://app.example.com or https://*.example.com,"
            + " without a path, or *, was "
            + text);
  }

  private static void requireTokens(String name, List<String> names) {
    for (var text : names) {
      require(
          FieldSyntax.isToken(text) && !text.equals("*"),
          "%s must be names, without *, was %s".formatted(name, text));
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("http.cors." + rule);
    }
  }
}
