package tomodachi.http.internal.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Locale;

/// Whatever a client says it accepts: a coding it has named, or none.
class AcceptEncodingFuzzTest {

  @FuzzTest
  void aCodingIsTakenOnlyWhereItIsNamed(byte[] input) {
    var accepted = new String(input, ISO_8859_1);

    var wanted = AcceptEncoding.of(List.of(accepted));
    var coding = wanted.best();

    for (var ready : wanted.ready()) {
      assertThat(accepted.toLowerCase(Locale.ROOT)).containsAnyOf(ready.token(), "*");
    }
    if (coding != Coding.IDENTITY) {
      assertThat(accepted.toLowerCase(Locale.ROOT)).containsAnyOf(coding.token(), "*");
    }
  }
}
