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
    } catch (RuntimeException | StackOverflowError e) {
      return text(LogText.unreadable(value, e));
    }
  }

  private @Nullable Object copy(@Nullable Object value, int depth) {
    return switch (value) {
      case null -> null;
      case String text -> text(text);
      case Boolean _, Integer _, Long _, Short _, Byte _ -> counted(value);
      case AtomicInteger number -> counted(number.get());
      case AtomicLong number -> counted(number.get());
      case Double number when Double.isFinite(number) -> counted(value);
      case Float number when Float.isFinite(number) -> counted(value);
      case BigInteger number when number.bitLength() <= MOST_BITS -> counted(value);
      case BigDecimal number when number.unscaledValue().bitLength() <= MOST_BITS -> counted(value);
      case Optional<?> optional -> copy(optional.orElse(null), depth);
      case byte[] bytes -> text("byte[" + bytes.length + "]");
      case Map<?, ?> map -> depth < DEEPEST ? copyOf(map, depth + 1) : text("…");
      case Collection<?> values -> depth < DEEPEST ? copyOf(values, depth + 1) : text("…");
      case Object[] values -> copy(Arrays.asList(values), depth);
      default ->
          value.getClass().isArray() ? copy(elements(value), depth) : text(LogText.of(value));
    };
  }

  /// The elements of an array of primitive values, as far as there is room.
  private List<Object> elements(Object array) {
    return IntStream.range(0, Math.min(Array.getLength(array), left + 1))
        .mapToObj(index -> Array.get(array, index))
        .toList();
  }

  private Object counted(Object value) {
    left--;
    return value;
  }

  private Map<String, @Nullable Object> copyOf(Map<?, ?> map, int depth) {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : map.entrySet()) {
      if (spent()) {
        break;
      }
      copy.put(text(LogText.of(entry.getKey())), copy(entry.getValue(), depth));
    }
    return copy;
  }

  private List<@Nullable Object> copyOf(Collection<?> values, int depth) {
    var copy = new ArrayList<@Nullable Object>();
    for (var value : values) {
      if (spent()) {
        break;
      }
      copy.add(copy(value, depth));
    }
    return copy;
  }
}
