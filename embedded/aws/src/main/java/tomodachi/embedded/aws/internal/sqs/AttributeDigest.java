package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.SortedMap;
import tomodachi.embedded.aws.internal.api.MessageAttribute;

/// The MD5 of a message's attributes, by which a client checks that they arrived ([as
/// documented](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-attributes-md5-message-digest-calculation)):
/// of each, in the order of their names, name, type, one byte for the kind of the value, and value;
/// each of these but the byte with its length before it.
final class AttributeDigest {

  private static final byte TEXT = 1;
  private static final byte BINARY = 2;

  private AttributeDigest() {}

  /// @param attributes by their names
  static String of(SortedMap<String, MessageAttribute> attributes) {
    var digest = Digests.md5();
    attributes.forEach((name, attribute) -> add(digest, name, attribute));
    return Digests.hex(digest);
  }

  private static void add(MessageDigest digest, String name, MessageAttribute attribute) {
    add(digest, name.getBytes(UTF_8));
    add(digest, attribute.dataType().getBytes(UTF_8));
    digest.update(attribute.isBinary() ? BINARY : TEXT);
    add(digest, attribute.isBinary() ? attribute.bytes() : attribute.value().getBytes(UTF_8));
  }

  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
