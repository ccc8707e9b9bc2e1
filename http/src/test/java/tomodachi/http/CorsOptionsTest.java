package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsOptionsTest {

  @Test
  void aCopyChangesOneValue() {
    var copy =
        CorsOptions.none()
            .withAllowedOrigins("https://a.example")
            .withAllowedMethods("GET")
            .withAllowedHeaders("X-Key")
            .withExposedHeaders("X-Total")
            .withAllowCredentials(true)
            .withMaxAge(Duration.ZERO);

    assertThat(copy)
        .isEqualTo(
            new CorsOptions(
                List.of("https://a.example"),
                List.of("GET"),
                List.of("X-Key"),
                List.of("X-Total"),
                true,
                Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://app.example.com",
        "HTTPS://App.example.com:443",
        "https://*.example.com",
        "http://localhost:3000",
        "http://[::1]:3000",
        "chrome-extension://abcdef",
      })
  void originsAreTaken(String origin) {
    assertThat(CorsOptions.of(origin).allowedOrigins()).containsExactly(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "app.example.com",
        "https://app.example.com/",
        "https://app.example.com/path",
        "https://*",
        "https://a.*.com",
        "*.example.com",
        "https://user@example.com",
      })
  void whatIsNoOriginIsRefused(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CorsOptions.of(origin))
        .withMessage(
            "http.cors.allowed_origins must be origins such as https://app.example.com or"
                + " https://*.example.com, without a path, or *, was "
                + origin);
  }

  @Test
  void credentialsForEverybodyAreRefused() {
    var all = CorsOptions.of("*");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> all.withAllowCredentials(true))
        .withMessage(
            "http.cors.allow_credentials can't be true while http.cors.allowed_origins has \"*\":"
                + " then any page could act in the name of its visitor, and browsers refuse it;"
                + " name the origins");
  }

  @Test
  void whatIsNoNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CorsOptions.none().withAllowedHeaders("*"))
        .withMessage("http.cors.allowed_headers must be names, without *, was *");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CorsOptions.none().withExposedHeaders("a b"))
        .withMessage("http.cors.exposed_headers must be names, without *, was a b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CorsOptions.none().withMaxAge(Duration.ofSeconds(-1)))
        .withMessage("http.cors.max_age must be 0 or more, was PT-1S");
  }
}
