package tomodachi.embedded.aws.internal.filter;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// JSON in messages.
final class Json {

  private static final int DEEPEST = 1_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Names come from whoever sends messages: they are not worth remembering.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private Json() {}

  static JsonParser parser(String json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  /// The value a parser is at, if it is one without parts.
  static Optional<Value> value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> Optional.of(new Value.Text(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          Value.Decimal.parse(parser.getString()).map(Value.class::cast);
      case VALUE_TRUE -> Optional.of(Value.Word.TRUE);
      case VALUE_FALSE -> Optional.of(Value.Word.FALSE);
      case VALUE_NULL -> Optional.of(Value.Word.NULL);
      default -> Optional.empty();
    };
  }
}
