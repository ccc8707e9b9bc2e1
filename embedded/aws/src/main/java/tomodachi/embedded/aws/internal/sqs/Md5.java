package tomodachi.embedded.aws.internal.sqs;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// An MD5, in less memory than its text takes.
///
/// @param high its first eight bytes
/// @param low its last eight bytes
record Md5(long high, long low) {

  private static final HexFormat HEX = HexFormat.of();

  /// The one of bytes.
  static Md5 of(byte[] bytes) {
    var digest = ByteBuffer.wrap(Digests.md5().digest(bytes));
    return new Md5(digest.getLong(), digest.getLong());
  }

  /// As SQS shows it: in hexadecimal.
  @Override
  public String toString() {
    return HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }
}
