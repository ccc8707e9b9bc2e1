package tomodachi.embedded.aws.internal.filter;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/// The IP addresses that begin like another one.
final class Subnet implements Matcher.OfText {

  private static final int DOTS = 3;
  private static final int LONGEST = "0000:0000:0000:0000:0000:0000:255.255.255.255".length();

  // 4 bytes or 16.
  private final byte[] address;
  private final int bits;

  private Subnet(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /// Reads one such as `10.0.0.0/24` or `2001:db8::/32`.
  static Subnet parse(String cidr) throws MalformedPolicy {
    var parts = cidr.split("/", -1);
    if (parts.length != 2) {
      throw new MalformedPolicy("Malformed CIDR, one '/' required");
    }
    var address = addressIn(parts[0]);
    if (address.isEmpty()) {
      throw new MalformedPolicy("Nonstandard IP address: " + parts[0]);
    }
    return new Subnet(address.get(), bits(parts[1], address.get().length));
  }

  private static int bits(String text, int bytes) throws MalformedPolicy {
    var bits = number(text);
    if (bits < 0) {
      throw new MalformedPolicy("Malformed CIDR, mask bits must not be negative");
    }
    if (bits > bytes * Byte.SIZE) {
      throw new MalformedPolicy(
          "%s mask bits must be < %d"
              .formatted(bytes == Integer.BYTES ? "IPv4" : "IPv6", bytes * Byte.SIZE + 1));
    }
    return bits;
  }

  private static int number(String text) throws MalformedPolicy {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new MalformedPolicy("Malformed CIDR, mask bits must be an integer");
    }
  }

  @Override
  public boolean matchesText(String text) {
    return addressIn(text).filter(this::contains).isPresent();
  }

  private boolean contains(byte[] other) {
    return other.length == address.length && commonBits(other) >= bits;
  }

  private int commonBits(byte[] other) {
    for (var i = 0; i < address.length; i++) {
      var difference = (address[i] ^ other[i]) & 0xff;
      if (difference != 0) {
        return i * Byte.SIZE + Integer.numberOfLeadingZeros(difference << (3 * Byte.SIZE));
      }
    }
    return address.length * Byte.SIZE;
  }

  private static Optional<byte[]> addressIn(String text) {
    if (!looksLikeOne(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text).getAddress());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean looksLikeOne(String text) {
    return text.length() <= LONGEST
        && text.chars().allMatch(each -> HexFormat.isHexDigit(each) || each == '.' || each == ':')
        && (text.indexOf(':') >= 0 || text.chars().filter(each -> each == '.').count() == DOTS);
  }
}
