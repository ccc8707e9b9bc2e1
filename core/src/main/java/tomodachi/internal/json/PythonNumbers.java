package tomodachi.internal.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.util.JsonGeneratorDelegate;

/// Writes floating-point numbers in Python's notation, and refuses what JSON has no number for.
final class PythonNumbers extends JsonGeneratorDelegate {

  PythonNumbers(JsonGenerator generator) {
    super(generator);
  }

  @Override
  public JsonGenerator writeNumber(double value) {
    if (!Double.isFinite(value)) {
      throw new StreamWriteException(this, value + " is no JSON number");
    }
    return super.writeNumber(PythonFloat.text(value));
  }

  /// By its decimal digits: 0.1f is 0.1, though as a double it would be 0.10000000149011612.
  @Override
  public JsonGenerator writeNumber(float value) {
    return writeNumber(Double.parseDouble(Float.toString(value)));
  }

  @Override
  public JsonGenerator writeArray(double[] values, int offset, int length) {
    writeStartArray(values, length);
    for (var i = offset; i < offset + length; i++) {
      writeNumber(values[i]);
    }
    return writeEndArray();
  }
}
