package tomodachi.http.internal.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whatever stands in the fields that ask for a part of a file, or for it under a condition.
class RangeFuzzTest {
  private static final long SIZE = 1000;
  private static final Validators CURRENT =
      new Validators("\"abc-1\"", Instant.parse("2026-03-01T12:00:00Z"));
  private static final List<String> NAMES =
      List.of(
          "Range",
          "If-Range",
          "If-None-Match",
          "If-Match",
          "If-Modified-Since",
          "If-Unmodified-Since");

  /// Each line is a field: its name's number, and the value.
  @FuzzTest
  void aPartLiesInTheFileAndVerdictsAreTheSameTwice(byte[] bytes) {
    var fields = fields(new String(bytes, ISO_8859_1));
    Fields asked = name -> fields.getOrDefault(name, List.of());
    var preconditions = new Preconditions(asked, CURRENT);

    assertThat(preconditions.verdict()).isEqualTo(new Preconditions(asked, CURRENT).verdict());
    assertWithin(RangeField.of(preconditions, SIZE), SIZE);
    assertWithin(RangeField.of(preconditions, 0), 0);
    assertTagsAreQuoted(fields.getOrDefault("If-None-Match", List.of()));
    assertDatesAreDates(fields.getOrDefault("If-Modified-Since", List.of()));
  }

  private static void assertWithin(RangeField range, long size) {
    if (range instanceof RangeField.Part(var first, var count)) {
      assertThat(first).isNotNegative();
      assertThat(count).isPositive();
      assertThat(first + count).isLessThanOrEqualTo(size);
    }
  }

  private static void assertTagsAreQuoted(List<String> values) {
    for (var tag : EntityTag.readAll(values)) {
      assertThat(values).anyMatch(value -> value.contains("\"" + tag.opaque() + "\""));
      assertThat(tag.isAlike(tag)).isTrue();
    }
  }

  private static void assertDatesAreDates(List<String> values) {
    for (var value : values) {
      var date = HttpDate.read(value);
      if (date != null) {
        assertThat(HttpDate.read(HttpDate.write(date))).isEqualTo(date);
      }
    }
  }

  private static Map<String, List<String>> fields(String text) {
    var fields = new HashMap<String, List<String>>();
    for (var line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        fields.merge(
            NAMES.get(line.charAt(0) % NAMES.size()),
            List.of(line.substring(1)),
            RangeFuzzTest::both);
      }
    }
    return fields;
  }

  private static List<String> both(List<String> some, List<String> others) {
    var all = new String[some.size() + others.size()];
    some.toArray(all);
    for (var i = 0; i < others.size(); i++) {
      all[some.size() + i] = others.get(i);
    }
    return Arrays.asList(all);
  }
}
