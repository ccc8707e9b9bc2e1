package tomodachi.http.internal.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tomodachi.http.HttpException;

/// Whatever stands behind the `?`: pairs of text, or 400.
class QueryStringFuzzTest {

  @FuzzTest
  void aQueryIsReadOrRefused(byte[] input) {
    var query = new String(input, ISO_8859_1);
    Map<String, List<String>> values;
    try {
      values = QueryString.parse(query);
    } catch (HttpException e) {
      assertThat(e.status()).isEqualTo(400);
      return;
    }
    assertThat(values).isEqualTo(readByJava(query));
  }

  private static Map<String, List<String>> readByJava(String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> (pair.contains("=") ? pair : pair + "=").split("=", 2))
        .collect(groupingBy(pair -> decoded(pair[0]), mapping(pair -> decoded(pair[1]), toList())));
  }

  /// Java's decoder takes characters, not bytes.
  private static String decoded(String text) {
    var bytes = new StringBuilder();
    text.chars().forEach(c -> bytes.append(c < 0x80 ? (char) c + "" : "%%%02X".formatted(c)));
    return URLDecoder.decode(bytes.toString(), UTF_8);
  }
}
