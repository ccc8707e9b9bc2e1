package tomodachi.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;

/// The fields of a proto3 message by their numbers. A missing field, or one of another wire type,
/// has its default value; of several the last one counts, and messages are merged.
final class FieldReader {

  private final UnknownFieldSet fields;

  FieldReader(UnknownFieldSet fields) {
    this.fields = fields;
  }

  String text(int number) throws InvalidProtocolBufferException {
    var bytes = bytes(number);
    if (!bytes.isValidUtf8()) {
      throw new InvalidProtocolBufferException("A text isn't valid UTF-8");
    }
    return bytes.toStringUtf8();
  }

  ByteString bytes(int number) {
    return last(fields.getField(number).getLengthDelimitedList(), ByteString.EMPTY);
  }

  double number(int number) {
    return Double.longBitsToDouble(last(fields.getField(number).getFixed64List(), 0L));
  }

  FieldReader message(int number) throws InvalidProtocolBufferException {
    var merged = UnknownFieldSet.newBuilder();
    for (var part : fields.getField(number).getLengthDelimitedList()) {
      merged.mergeFrom(part);
    }
    return new FieldReader(merged.build());
  }

  private static <T> T last(List<T> values, T otherwise) {
    return values.isEmpty() ? otherwise : values.getLast();
  }
}
