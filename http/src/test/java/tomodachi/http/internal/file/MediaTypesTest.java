package tomodachi.http.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

  @ParameterizedTest
  @CsvSource({
    "a.html, text/html; charset=utf-8",
    "a.js, text/javascript; charset=utf-8",
    "a.mjs, text/javascript; charset=utf-8",
    "a.css, text/css; charset=utf-8",
    "a.svg, image/svg+xml",
    "a.wasm, application/wasm",
    "a.webp, image/webp",
    "a.woff2, font/woff2",
    "a.json, application/json",
    "a.js.map, application/json",
    "A.PNG, image/png",
    "a.tar.gz, application/gzip",
    "README, application/octet-stream",
    "a., application/octet-stream",
    "a.unknown, application/octet-stream",
  })
  void theExtensionSaysTheType(String name, String type) {
    assertThat(MediaTypes.of(name)).isEqualTo(type);
  }
}
