package tomodachi.http.internal.service;

import java.net.InetAddress;

/// A network of IP addresses, such as `10.0.0.0/8`; a single address is one too.
public final class Network {

  /// The bits before the address where IPv4 is written as IPv6.
  private static final int MAPPED = 96;

  private final byte[] address;
  private final int bits;

  private Network(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /// Reads an address, or one with the length of its prefix after a slash.
  ///
  /// @throws IllegalArgumentException when it is neither
  public static Network parse(String text) {
    var slash = text.indexOf('/');
    var literal = slash < 0 ? text : text.substring(0, slash);
    var address = IpText.parse(literal);
    if (address == null) {
      throw malformed(text);
    }
    var length = address.getAddress().length * Byte.SIZE;
    var mapped = length == Integer.SIZE && literal.indexOf(':') >= 0;
    var bits = slash < 0 ? length : number(text, slash) - (mapped ? MAPPED : 0);
    if (bits < 0 || bits > length) {
      throw malformed(text);
    }
    return new Network(address.getAddress(), bits);
  }

  private static int number(String text, int slash) {
    var digits = text.substring(slash + 1);
    if (!digits.matches("[0-9]{1,3}")) {
      throw malformed(text);
    }
    return Integer.parseInt(digits);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "\"%s\" is neither an IP address nor a network such as 10.0.0.0/8 or 2001:db8::/32"
            .formatted(text));
  }

  boolean contains(InetAddress other) {
    var bytes = other.getAddress();
    if (bytes.length != address.length) {
      return false;
    }
    for (var bit = 0; bit < bits; bit += Byte.SIZE) {
      var shift = Math.max(0, Byte.SIZE - (bits - bit));
      var at = bit / Byte.SIZE;
      if ((bytes[at] & 0xff) >> shift != (address[at] & 0xff) >> shift) {
        return false;
      }
    }
    return true;
  }
}
