package tomodachi.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;

/// Collects the fields of a proto3 message: what has its default value isn't written, but for
/// messages.
final class FieldWriter {

  private final UnknownFieldSet.Builder fields = UnknownFieldSet.newBuilder();

  FieldWriter text(int number, String value) {
    return bytes(number, ByteString.copyFromUtf8(value));
  }

  FieldWriter bytes(int number, ByteString value) {
    return value.isEmpty() ? this : delimited(number, value);
  }

  FieldWriter message(int number, UnknownFieldSet value) {
    return delimited(number, value.toByteString());
  }

  FieldWriter number(int number, double value) {
    var bits = Double.doubleToRawLongBits(value);
    return bits == 0 ? this : add(number, Field.newBuilder().addFixed64(bits).build());
  }

  private FieldWriter delimited(int number, ByteString value) {
    return add(number, Field.newBuilder().addLengthDelimited(value).build());
  }

  private FieldWriter add(int number, Field field) {
    fields.addField(number, field);
    return this;
  }

  UnknownFieldSet fields() {
    return fields.build();
  }
}
