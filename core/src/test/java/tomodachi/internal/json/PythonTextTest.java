package tomodachi.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.transport.JsonCodec;
import tools.jackson.databind.node.JsonNodeFactory;

class PythonTextTest {

  private record Item(String sku, double price, @Nullable LocalDate day) {}

  private static String text(@Nullable Object value) {
    return JsonCodec.standard().text(value);
  }

  @Test
  void aBlankFollowsEachCommaAndColon() {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("a", Map.of());
    tree.put("b", List.of());
    tree.put("c", List.of(List.of(), Map.of()));
    tree.put("d", Arrays.asList(1, null, true));

    assertThat(text(tree))
        .isEqualTo("{\"a\": {}, \"b\": [], \"c\": [[], {}], \"d\": [1, null, true]}");
  }

  @Test
  void whatIsNotPrintableAsciiIsEscapedAsPythonDoes() {
    assertThat(text("\u007f\u0080\0\u001f\b\f\n\r\t\"\\/<>&'😀\ud800\u2028"))
        .isEqualTo(
            "\"\\u007f\\u0080\\u0000\\u001f\\b\\f\\n\\r\\t\\\"\\\\/<>&'\\ud83d\\ude00\\ud800\\u2028\"");
    assertThat(text(Map.of("ö", 1))).isEqualTo("{\"\\u00f6\": 1}");
  }

  @Test
  void aLongTextIsEscapedThroughout() {
    assertThat(text("é".repeat(20_000))).isEqualTo("\"" + "\\u00e9".repeat(20_000) + "\"");
  }

  @Test
  void numbersOfEveryKindHavePythonsForm() {
    assertThat(text(List.of(1, 1L << 62, BigInteger.TWO.pow(80), new BigDecimal("12.50"))))
        .isEqualTo("[1, 4611686018427387904, 1208925819614629174706176, 12.50]");
    assertThat(text(List.of(1e16, 12.5f, 0.1f, 1e-5, -0.0)))
        .isEqualTo("[1e+16, 12.5, 0.1, 1e-05, -0.0]");
    assertThat(text(new double[] {1e16, 2})).isEqualTo("[1e+16, 2.0]");
    assertThat(text(new float[] {1e16f, 0.1f})).isEqualTo("[1e+16, 0.1]");
    assertThat(text(JsonNodeFactory.instance.numberNode(1e-7))).isEqualTo("1e-07");
  }

  @Test
  void recordsAndDatesAreWritten() {
    assertThat(text(new Item("a", 1e22, LocalDate.of(2026, 11, 22))))
        .isEqualTo("{\"sku\": \"a\", \"price\": 1e+22, \"day\": \"2026-11-22\"}");
    assertThat(text(null)).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsRefusedAndNamedByItsPlace(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text(Map.of("items", List.of(new Item("a", value, null)))))
        .withMessage("can't be written as JSON at \"items[0].price\"");
    assertThatIllegalArgumentException().isThrownBy(() -> text(value));
    assertThatIllegalArgumentException().isThrownBy(() -> text((float) value));
    assertThatIllegalArgumentException().isThrownBy(() -> text(new double[] {value}));
  }

  @Test
  void aTextTooDeepToBeReadIsNotWritten() {
    var deep = new ArrayList<>();
    for (var level = 0; level < 600; level++) {
      deep = new ArrayList<>(List.of(deep));
    }
    var tooDeep = deep;

    assertThatIllegalArgumentException().isThrownBy(() -> text(tooDeep));
  }
}
