package tomodachi.http.internal.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/// Whatever stands in the field `Cookie`.
class CookieFuzzTest {

  @FuzzTest
  void aCookieIsFoundAsItWasSent(byte[] bytes) {
    var field = new String(bytes, ISO_8859_1);
    if (field.chars().anyMatch(CookieFuzzTest::isNeverReceived)) {
      return;
    }
    var value = CookieField.find(List.of(field), "session");

    assertThat(value != null).isEqualTo(field.matches("(?s)(?:.*;)?\\s*session\\s*=.*"));
    if (value != null) {
      assertThat(field).contains(value);
      assertThat(value).doesNotContain(";");
    }
    assertThat(CookieField.find(List.of("session=first", field), "session")).isEqualTo("first");
  }

  private static boolean isNeverReceived(int c) {
    return (c < ' ' && c != '\t') || c == 0x7f;
  }
}
