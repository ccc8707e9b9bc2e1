package tomodachi.http.internal.server;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The little of DER (X.690) that turns the keys of OpenSSL into PKCS#8 (RFC 5208).
final class DerText {
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;
  private static final int CURVE = 0xa0;
  private static final byte[] VERSION = {2, 1, 0};
  private static final byte[] RSA = {6, 9, 42, -122, 72, -122, -9, 13, 1, 1, 1, 5, 0};
  private static final byte[] EC = {6, 7, 42, -122, 72, -50, 61, 2, 1};

  private DerText() {}

  /// A key in PKCS#1 (RFC 8017) as PKCS#8.
  static byte[] ofRsa(byte[] key) {
    return element(SEQUENCE, VERSION, element(SEQUENCE, RSA), element(OCTETS, key));
  }

  /// A key in SEC 1 (RFC 5915) as PKCS#8; null when it doesn't name its curve.
  static byte @Nullable [] ofEc(byte[] key) {
    var curve = curve(key);
    return curve == null
        ? null
        : element(SEQUENCE, VERSION, element(SEQUENCE, EC, curve), element(OCTETS, key));
  }

  private static byte @Nullable [] curve(byte[] key) {
    var at = header(key, 0);
    while (at < key.length) {
      var content = at + header(key, at);
      var end = content + length(key, at);
      if (end > key.length || end <= at) {
        return null;
      }
      if ((key[at] & 0xff) == CURVE) {
        return Arrays.copyOfRange(key, content, end);
      }
      at = end;
    }
    return null;
  }

  /// The bytes of tag and length of the element at an index.
  private static int header(byte[] der, int at) {
    var first = at + 1 < der.length ? der[at + 1] & 0xff : 0;
    return first < 0x80 ? 2 : 2 + (first & 0x7f);
  }

  private static int length(byte[] der, int at) {
    var header = header(der, at);
    if (at + header > der.length) {
      return der.length;
    }
    if (header == 2) {
      return der[at + 1];
    }
    var length = 0;
    for (var i = at + 2; i < at + header; i++) {
      length = (length << 8) | (der[i] & 0xff);
    }
    return length;
  }

  private static byte[] element(int tag, byte[]... contents) {
    var length = Arrays.stream(contents).mapToInt(part -> part.length).sum();
    var out = new ByteArrayOutputStream();
    out.write(tag);
    if (length >= 0x80) {
      out.write(0x82);
      out.write(length >> 8);
    }
    out.write(length);
    for (var part : contents) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
