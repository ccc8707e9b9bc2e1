package tomodachi.http.internal.service;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads IP addresses written as numbers; never asks for a name.
final class IpText {

  private static final Pattern NUMBERS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\[\\]]*)](?::[0-9]{1,5})?");
  private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9]{1,5}");

  private IpText() {}

  /// The address a text is; null when it is none. One of IPv4 in the clothes of IPv6 is of IPv4.
  static @Nullable InetAddress parse(String text) {
    if (!NUMBERS.matcher(text).matches()) {
      return null;
    }
    var bytes = NetUtil.createByteArrayFromIpAddressString(text);
    try {
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException _) {
      return null;
    }
  }

  /// The same of a text that may have a port, and brackets around IPv6.
  static @Nullable InetAddress parseWithPort(String text) {
    for (var form : new Pattern[] {IN_BRACKETS, WITH_PORT}) {
      var matcher = form.matcher(text);
      if (matcher.matches()) {
        return parse(matcher.group(1));
      }
    }
    return parse(text);
  }

  /// The address as RFC 5952 writes it.
  static String of(InetAddress address) {
    return NetUtil.toAddressString(address);
  }
}
