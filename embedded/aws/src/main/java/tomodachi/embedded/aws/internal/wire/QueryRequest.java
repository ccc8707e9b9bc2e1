package tomodachi.embedded.aws.internal.wire;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

/// Reads what an operation is asked with from the parameters of a query. Parameters it doesn't know
/// are left out.
public final class QueryRequest {

  private QueryRequest() {}

  /// Reads them.
  ///
  /// @throws ApiError `MalformedInput` if they aren't what the shape says, `MissingParameter` if an
  ///   entry of a map lacks a half
  public static Structure read(QueryParameters parameters, Shape.Members shape) throws ApiError {
    return members(parameters.root(), shape);
  }

  private static Structure members(QueryNode node, Shape.Members shape) throws ApiError {
    var structure = new Structure();
    for (var member : shape.members().entrySet()) {
      var part = node.part(wireName(member.getKey(), member.getValue()));
      var value = part == null ? null : value(part, member.getValue());
      if (value != null) {
        structure.setAlways(member.getKey(), value);
      }
    }
    return structure;
  }

  private static String wireName(String name, Shape shape) {
    return switch (shape) {
      case Shape.Listing(_, var wireName, var flat) when flat && !wireName.isEmpty() -> wireName;
      case Shape.Mapping(_, var wireName, _, _, var flat) when flat && !wireName.isEmpty() ->
          wireName;
      default -> name;
    };
  }

  private static @Nullable Object value(QueryNode node, Shape shape) throws ApiError {
    return switch (shape) {
      case Shape.Scalar scalar -> scalar(node.value(), scalar);
      case Shape.Listing listing -> list(node, listing);
      case Shape.Mapping mapping -> map(node, mapping);
      case Shape.Members members -> members(node, members);
    };
  }

  private static @Nullable Object scalar(@Nullable String text, Shape.Scalar scalar)
      throws ApiError {
    if (text == null) {
      return null;
    }
    return switch (scalar) {
      case TEXT -> text;
      case INTEGER -> number(text);
      case BOOLEAN -> flag(text);
      case BLOB -> bytes(text);
    };
  }

  private static long number(String text) throws ApiError {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw malformed(text, "Integer");
    }
  }

  private static boolean flag(String text) throws ApiError {
    if (text.equalsIgnoreCase("true")) {
      return true;
    }
    if (text.equalsIgnoreCase("false")) {
      return false;
    }
    throw malformed(text, "Boolean");
  }

  private static byte[] bytes(String text) throws ApiError {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw malformed(text, "Blob");
    }
  }

  private static List<Object> list(QueryNode node, Shape.Listing shape) throws ApiError {
    var list = new ArrayList<>();
    for (var element : elements(node, shape)) {
      var value = value(element, shape.element());
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  /// A list of one may go without its number.
  private static List<QueryNode> elements(QueryNode node, Shape.Listing shape) {
    if (!shape.flat()) {
      var member = node.part(shape.wireName().isEmpty() ? "member" : shape.wireName());
      return member == null ? List.of() : member.numbered();
    }
    var single = node.value();
    return single == null || single.isEmpty() ? node.numbered() : List.of(node);
  }

  private static Map<String, Object> map(QueryNode node, Shape.Mapping shape) throws ApiError {
    var entries = shape.flat() ? node : node.part("entry");
    var map = new LinkedHashMap<String, Object>();
    if (entries != null) {
      for (var entry : entries.numbered()) {
        put(entry, shape, map);
      }
    }
    return map;
  }

  private static void put(QueryNode entry, Shape.Mapping shape, Map<String, Object> map)
      throws ApiError {
    var key = entry.part(shape.keyName());
    var part = entry.part(shape.valueName());
    var value = part == null ? null : value(part, shape.value());
    if (key == null || key.value() == null) {
      throw ApiError.missingParameter(shape.keyName());
    }
    if (value == null) {
      throw ApiError.missingParameter(shape.valueName());
    }
    map.put(key.value(), value);
  }

  private static ApiError malformed(String text, String kind) {
    return ApiError.of("MalformedInput", "'%s' is not valid for type %s".formatted(text, kind));
  }
}
