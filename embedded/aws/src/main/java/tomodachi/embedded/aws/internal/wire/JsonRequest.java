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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// Reads what an operation is asked with from JSON. Members it doesn't know and those that are null
/// are left out.
public final class JsonRequest {

  private static final int DEEPEST = 32;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .build();

  private final JsonParser parser;

  private JsonRequest(JsonParser parser) {
    this.parser = parser;
  }

  /// Reads a body; an empty one has no members.
  ///
  /// @throws ApiError `SerializationException` if it isn't what the shape says
  public static Structure read(byte[] body, Shape.Members shape) throws ApiError {
    if (body.length == 0) {
      return new Structure();
    }
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
      parser.nextToken();
      var read = new JsonRequest(parser).members(shape);
      if (parser.nextToken() != null) {
        throw malformed("Unexpected data after the end of the request");
      }
      return read;
    } catch (JacksonException e) {
      throw malformed(String.valueOf(e.getOriginalMessage()));
    }
  }

  private Structure members(Shape.Members shape) throws ApiError {
    expect(JsonToken.START_OBJECT, "a structure");
    var structure = new Structure();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      var member = shape.members().get(name);
      var value = member == null ? skipped() : value(member);
      if (value != null) {
        structure.setAlways(name, value);
      }
    }
    return structure;
  }

  private @Nullable Object value(Shape shape) throws ApiError {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    return switch (shape) {
      case Shape.Scalar scalar -> scalar(scalar);
      case Shape.Listing listing -> list(listing);
      case Shape.Mapping mapping -> map(mapping);
      case Shape.Members members -> members(members);
    };
  }

  private Object scalar(Shape.Scalar scalar) throws ApiError {
    return switch (scalar) {
      case TEXT -> text("a String");
      case BLOB -> bytes();
      case INTEGER -> {
        expect(JsonToken.VALUE_NUMBER_INT, "an Integer");
        yield parser.getLongValue();
      }
      case BOOLEAN -> flag();
    };
  }

  private String text(String kind) throws ApiError {
    expect(JsonToken.VALUE_STRING, kind);
    return parser.getString();
  }

  private byte[] bytes() throws ApiError {
    try {
      return Base64.getDecoder().decode(text("a Blob"));
    } catch (IllegalArgumentException e) {
      throw malformed("A Blob is not in Base64");
    }
  }

  private boolean flag() throws ApiError {
    if (parser.currentToken() != JsonToken.VALUE_TRUE) {
      expect(JsonToken.VALUE_FALSE, "a Boolean");
    }
    return parser.getBooleanValue();
  }

  private List<Object> list(Shape.Listing shape) throws ApiError {
    expect(JsonToken.START_ARRAY, "a list");
    var list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var element = value(shape.element());
      if (element != null) {
        list.add(element);
      }
    }
    return list;
  }

  private Map<String, Object> map(Shape.Mapping shape) throws ApiError {
    expect(JsonToken.START_OBJECT, "a map");
    var map = new LinkedHashMap<String, Object>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var key = parser.currentName();
      parser.nextToken();
      var value = value(shape.value());
      if (value != null) {
        map.put(key, value);
      }
    }
    return map;
  }

  private @Nullable Object skipped() {
    parser.skipChildren();
    return null;
  }

  private void expect(JsonToken expected, String kind) throws ApiError {
    if (parser.currentToken() != expected) {
      throw malformed(found(parser.currentToken()) + " can not be converted to " + kind);
    }
  }

  private static String found(@Nullable JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "Start of structure or map";
      case START_ARRAY -> "Start of list";
      case VALUE_STRING -> "STRING_VALUE";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "NUMBER_VALUE";
      case VALUE_TRUE -> "TRUE_VALUE";
      case VALUE_FALSE -> "FALSE_VALUE";
      case null, default -> "Nothing";
    };
  }

  private static ApiError malformed(String reason) {
    return ApiError.of("SerializationException", reason);
  }
}
