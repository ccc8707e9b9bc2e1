package tomodachi.cli.internal.log;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Room for the values of one log line. Copies them into what JSON has (texts, numbers, booleans,
/// null, lists and maps of these), each no bigger than the room that is left.
///
/// - **B1** — the texts of a line together are no longer than [#LINE] characters, and every value
///   counts as one at least, so lists and maps end too.
/// - **B2** — a copy is made whatever the value does: one that changes meanwhile, or whose
///   `toString` throws, becomes a text that says so.
final class LineBudget {
  private static final int LINE = 131_072;
  private static final int DEEPEST = 8;
  private static final int MOST_BITS = 1_024;

  private int left = LINE;

  /// True when the rest of the line has to be left out.
  boolean spent() {
    return left <= 0;
  }

  /// The text, cut when it's too long.
  String text(String text) {
    var cut = LogText.cut(text, left);
    left -= Math.max(1, cut.length());
    return cut;
  }

  /// A copy of any value.
  @Nullable Object copy(@Nullable Object value) {
    try {
      return copy(value, 0);
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      return text(LogText.unreadable(value, e));
    }
  }

  private @Nullable Object copy(@Nullable Object value, int depth) {
    return switch (value) {
      case null -> counted(null);
      case String text -> text(text);
      case Boolean _, Integer _, Long _, Short _, Byte _ -> counted(value);
      case AtomicInteger number -> counted(number.get());
      case AtomicLong number -> counted(number.get());
      case Double number when Double.isFinite(number) -> counted(value);
      case Float number when Float.isFinite(number) -> counted(value);
      case BigInteger number when isNumber(number, number) -> counted(value);
      case BigDecimal number when isNumber(number, number.unscaledValue()) -> counted(value);
      case Optional<?> optional -> copy(optional.orElse(null), depth);
      case byte[] bytes -> text("byte[" + bytes.length + "]");
      case Map<?, ?> map -> depth < DEEPEST ? copyOf(map, depth + 1) : text("…");
      case Collection<?> values -> depth < DEEPEST ? copyOf(values, depth + 1) : text("…");
      case Object[] values -> copy(Arrays.asList(values), depth);
      default ->
          value.getClass().isArray() ? copy(elements(value), depth) : text(LogText.of(value));
    };
  }

  /// True when its text is a number of JSON, and none that is too long: a subclass may write
  /// anything.
  private static boolean isNumber(Number number, BigInteger digits) {
    return (number.getClass() == BigInteger.class || number.getClass() == BigDecimal.class)
        && digits.bitLength() <= MOST_BITS;
  }

  /// The elements of an array of primitive values, as far as there is room.
  private List<Object> elements(Object array) {
    return IntStream.range(0, Math.min(Array.getLength(array), left + 1))
        .mapToObj(index -> Array.get(array, index))
        .toList();
  }

  private <T extends @Nullable Object> T counted(T value) {
    left--;
    return value;
  }

  private Map<String, @Nullable Object> copyOf(Map<?, ?> map, int depth) {
    var copy = counted(new LinkedHashMap<String, @Nullable Object>());
    for (var entry : map.entrySet()) {
      if (spent()) {
        break;
      }
      copy.put(text(LogText.of(entry.getKey())), copy(entry.getValue(), depth));
    }
    return copy;
  }

  private List<@Nullable Object> copyOf(Collection<?> values, int depth) {
    var copy = counted(new ArrayList<@Nullable Object>());
    for (var value : values) {
      if (spent()) {
        break;
      }
      copy.add(copy(value, depth));
    }
    return copy;
  }
}
