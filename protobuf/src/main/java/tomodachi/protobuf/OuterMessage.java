package tomodachi.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import tomodachi.messaging.Message.Sender;

/// What is around the data, in proto3:
///
/// ```
/// message Service { string name = 1; string uuid = 2; }
/// message Metadata { string message_uuid = 1; string protocol_version = 2; double timestamp = 3;
///                    string topic = 4; string data_encoding = 5; }
/// message SNSSQSMessage { Service service = 1; Metadata metadata = 2; bytes data = 3; }
/// ```
record OuterMessage(Sender service, Metadata metadata, ByteString data) {

  /// @param timestamp seconds since 1970-01-01T00:00:00Z
  record Metadata(
      String messageUuid,
      String protocolVersion,
      double timestamp,
      String topic,
      String dataEncoding) {

    private UnknownFieldSet fields() {
      return new FieldWriter()
          .text(1, messageUuid)
          .text(2, protocolVersion)
          .number(3, timestamp)
          .text(4, topic)
          .text(5, dataEncoding)
          .fields();
    }

    private static Metadata of(FieldReader fields) throws InvalidProtocolBufferException {
      return new Metadata(
          fields.text(1), fields.text(2), fields.number(3), fields.text(4), fields.text(5));
    }
  }

  byte[] toByteArray() {
    var sender = new FieldWriter().text(1, service.name()).text(2, service.uuid()).fields();
    return new FieldWriter()
        .message(1, sender)
        .message(2, metadata.fields())
        .bytes(3, data)
        .fields()
        .toByteArray();
  }

  /// @throws InvalidProtocolBufferException when the bytes aren't in Protobuf's format, or a text
  ///   isn't UTF-8
  static OuterMessage parse(byte[] bytes) throws InvalidProtocolBufferException {
    var fields = new FieldReader(UnknownFieldSet.parseFrom(bytes));
    var service = fields.message(1);
    return new OuterMessage(
        new Sender(service.text(1), service.text(2)),
        Metadata.of(fields.message(2)),
        fields.bytes(3));
  }
}
