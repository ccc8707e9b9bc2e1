package tomodachi.internal.json;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// JSON as `json.dumps` of Python's standard library writes it without arguments.
final class PythonText {

  private final ObjectWriter writer;

  PythonText(JsonMapper mapper) {
    writer =
        mapper
            .writer()
            .with(new PythonSeparators())
            .with(new PythonEscapes())
            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
            .withoutFeatures(
                JsonWriteFeature.WRITE_HEX_UPPER_CASE, JsonWriteFeature.ESCAPE_FORWARD_SLASHES);
  }

  String of(@Nullable Object value) {
    var text = new StringWriter();
    try (var generator = new PythonNumbers(writer.createGenerator(text))) {
      writer.writeValue(generator, value);
    }
    return text.toString();
  }
}
