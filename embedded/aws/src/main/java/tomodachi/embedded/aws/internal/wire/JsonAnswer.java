package tomodachi.embedded.aws.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// Turns what an operation answers into JSON.
final class JsonAnswer {

  private final JsonText json = new JsonText();

  private JsonAnswer() {}

  static byte[] write(Structure output, Shape.Members shape) {
    var answer = new JsonAnswer();
    answer.members(output, shape);
    return answer.json.toString().getBytes(UTF_8);
  }

  private void members(Structure structure, Shape.Members shape) {
    json.open('{');
    shape
        .members()
        .forEach((name, member) -> {
          var value = structure.value(name);
          if (value != null) {
            json.name(name);
            value(value, member);
          }
        });
    json.close('}');
  }

  private void value(Object value, Shape shape) {
    switch (shape) {
      case Shape.Scalar scalar -> scalar(value, scalar);
      case Shape.Listing listing -> list((List<?>) value, listing);
      case Shape.Mapping mapping -> map((Map<?, ?>) value, mapping);
      case Shape.Members members -> members((Structure) value, members);
    }
  }

  private void scalar(Object value, Shape.Scalar scalar) {
    switch (scalar) {
      case TEXT -> json.text((String) value);
      case INTEGER, BOOLEAN -> json.literal(value);
      case BLOB -> json.text(Base64.getEncoder().encodeToString((byte[]) value));
    }
  }

  private void list(List<?> list, Shape.Listing shape) {
    json.open('[');
    list.forEach(element -> value(element, shape.element()));
    json.close(']');
  }

  private void map(Map<?, ?> map, Shape.Mapping shape) {
    json.open('{');
    map.forEach((key, value) -> {
      json.name((String) key);
      value(value, shape.value());
    });
    json.close('}');
  }
}
