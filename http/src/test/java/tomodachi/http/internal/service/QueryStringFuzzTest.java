package tomodachi.http.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tomodachi.http.HttpException;

/// Whatever stands behind the `?`: pairs of text, or 400.
class QueryStringFuzzTest {

  @FuzzTest
  void aQueryIsReadOrRefused(byte[] input) {
    var query = new String(input, StandardCharsets.ISO_8859_1);
    Map<String, List<String>> values;
    try {
      values = QueryString.parse(query);
    } catch (HttpException e) {
      assertThat(e.status()).isEqualTo(400);
      return;
    }
    var texts = Arrays.stream(query.split("&")).filter(text -> !text.isEmpty()).count();
    assertThat(values.values().stream().mapToInt(List::size).sum()).isEqualTo((int) texts);
  }
}
