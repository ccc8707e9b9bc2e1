package tomodachi.embedded.aws.internal.wire;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// Turns what an operation answers into XML.
///
/// @param xml where it is added
record XmlAnswer(XmlText xml) {

  void members(Structure structure, Shape.Members shape) {
    shape
        .members()
        .forEach((name, member) -> {
          var value = structure.value(name);
          if (value != null) {
            member(name, value, member);
          }
        });
  }

  private void member(String name, Object value, Shape shape) {
    switch (shape) {
      case Shape.Scalar scalar -> xml.element(name, text(value, scalar));
      case Shape.Listing listing -> list(name, (List<?>) value, listing);
      case Shape.Mapping mapping -> map(name, (Map<?, ?>) value, mapping);
      case Shape.Members members -> {
        xml.open(name);
        members((Structure) value, members);
        xml.close(name);
      }
    }
  }

  private static String text(Object value, Shape.Scalar scalar) {
    return switch (scalar) {
      case TEXT, INTEGER, BOOLEAN -> value.toString();
      case BLOB -> Base64.getEncoder().encodeToString((byte[]) value);
    };
  }

  private void list(String name, List<?> list, Shape.Listing shape) {
    if (shape.flat()) {
      var element = shape.wireName().isEmpty() ? name : shape.wireName();
      list.forEach(value -> member(element, value, shape.element()));
    } else {
      var element = shape.wireName().isEmpty() ? "member" : shape.wireName();
      xml.open(name);
      list.forEach(value -> member(element, value, shape.element()));
      xml.close(name);
    }
  }

  private void map(String name, Map<?, ?> map, Shape.Mapping shape) {
    if (shape.flat()) {
      entries(shape.wireName().isEmpty() ? name : shape.wireName(), map, shape);
    } else {
      xml.open(name);
      entries("entry", map, shape);
      xml.close(name);
    }
  }

  private void entries(String entry, Map<?, ?> map, Shape.Mapping shape) {
    map.forEach((key, value) -> {
      xml.open(entry).element(shape.keyName(), (String) key);
      member(shape.valueName(), value, shape.value());
      xml.close(entry);
    });
  }
}
