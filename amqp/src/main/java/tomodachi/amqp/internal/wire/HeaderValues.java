package tomodachi.amqp.internal.wire;

import com.rabbitmq.client.LongString;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of headers, between Java and the field tables of AMQP 0-9-1 (4.2.5.5, with RabbitMQ's
/// types).
public final class HeaderValues {

  private static final int LONGEST_NAME = 255;
  private static final int DEEPEST = 32;
  private static final int MOST_DECIMALS = 255;

  private HeaderValues() {}

  /// Headers as they were received: texts are `String`, or `byte[]` where they aren't UTF-8; times
  /// are `Instant`; lists and maps are unmodifiable. Entries without value are left out.
  public static Map<String, Object> fromWire(Map<String, Object> table) {
    var headers = new LinkedHashMap<String, Object>();
    table.forEach((name, value) -> {
      if (value != null) {
        headers.put(name, received(value));
      }
    });
    return Collections.unmodifiableMap(headers);
  }

  private static Object received(Object value) {
    return switch (value) {
      case LongString text -> received(text.getBytes());
      case Date date -> date.toInstant();
      case List<?> list -> received(list);
      case Map<?, ?> map -> fromWire(texts(map));
      default -> value;
    };
  }

  private static Object received(byte[] text) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException _) {
      return text;
    }
  }

  private static List<@Nullable Object> received(List<?> list) {
    var values = new ArrayList<@Nullable Object>();
    list.forEach(value -> values.add(value == null ? null : received(value)));
    return Collections.unmodifiableList(values);
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    var named = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }

  /// Headers as the client sends them; a copy.
  ///
  /// @throws IllegalArgumentException when a name is longer than 255 bytes, or a value has no form
  ///   on the wire; the message has the name and not the value
  public static Map<String, Object> toWire(Map<String, ?> headers) {
    if (headers.isEmpty()) {
      return Map.of();
    }
    var table = new LinkedHashMap<String, Object>();
    headers.forEach((name, value) -> table.put(checked(name), new Sent(name).value(value, 0)));
    return table;
  }

  private static String checked(String name) {
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "A header's name has 255 bytes at most: \"%s…\"".formatted(name.substring(0, 60)));
    }
    return name;
  }

  /// Conversion of one header's value.
  ///
  /// @param header its name, for messages
  private record Sent(String header) {

    Object value(@Nullable Object value, int depth) {
      if (depth > DEEPEST) {
        throw new IllegalArgumentException(
            "Header \"%s\" is nested more than %d deep".formatted(header, DEEPEST));
      }
      if (value == null) {
        throw unfit("null");
      }
      return present(value, depth);
    }

    private Object present(Object value, int depth) {
      return switch (value) {
        case String _, Boolean _, byte[] _ -> value;
        case Byte _, Short _, Integer _, Long _, Float _, Double _ -> value;
        case BigDecimal number when fits(number) -> number;
        case Instant instant -> Date.from(instant);
        case Date date -> date;
        case List<?> list -> list(list, depth + 1);
        case Map<?, ?> map -> map(map, depth + 1);
        default -> throw unfit(value.getClass().getSimpleName());
      };
    }

    private List<Object> list(List<?> list, int depth) {
      return list.stream().<Object>map(element -> value(element, depth)).toList();
    }

    private Map<String, Object> map(Map<?, ?> map, int depth) {
      var table = new LinkedHashMap<String, Object>();
      texts(map).forEach((name, value) -> table.put(checked(name), value(value, depth)));
      return table;
    }

    private static boolean fits(BigDecimal number) {
      return number.scale() >= 0
          && number.scale() <= MOST_DECIMALS
          && number.unscaledValue().bitLength() < Integer.SIZE;
    }

    private IllegalArgumentException unfit(String what) {
      return new IllegalArgumentException(
          """
          Header "%s" has a value that AMQP can't carry: %s
              give a text, number, truth value, byte[], Instant, or a list or map of these\
          """
              .formatted(header, what));
    }
  }
}
