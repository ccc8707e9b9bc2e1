package tomodachi.http.internal.websocket;

/// Tells whether bytes are UTF-8 as they come, wherever they are cut (RFC 3629).
final class Utf8Check {

  private static final int FIRST = 0x80;
  private static final int LAST = 0xbf;

  private int missing;
  private int lowest = FIRST;
  private int highest = LAST;

  /// Whether all bytes so far, with these, may be the beginning of a text.
  boolean accepts(byte[] bytes, int length) {
    for (var i = 0; i < length; i++) {
      if (bytes[i] < 0 || missing > 0) {
        if (!accepts(bytes[i] & 0xff)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether the text may end here.
  boolean isComplete() {
    return missing == 0;
  }

  private boolean accepts(int next) {
    return missing == 0 ? begin(next) : goOn(next);
  }

  private boolean goOn(int next) {
    if (next < lowest || next > highest) {
      return false;
    }
    missing--;
    lowest = FIRST;
    highest = LAST;
    return true;
  }

  /// The second byte has a narrower range where more would be too long a form, a surrogate, or past
  /// the last character.
  private boolean begin(int lead) {
    return switch (lead) {
      case 0xe0 -> expect(2, 0xa0, LAST);
      case 0xed -> expect(2, FIRST, 0x9f);
      case 0xf0 -> expect(3, 0x90, LAST);
      case 0xf4 -> expect(3, FIRST, 0x8f);
      default -> beginPlain(lead);
    };
  }

  private boolean beginPlain(int lead) {
    if (lead >= 0xc2 && lead <= 0xdf) {
      return expect(1, FIRST, LAST);
    }
    if (lead > 0xe0 && lead <= 0xef) {
      return expect(2, FIRST, LAST);
    }
    return lead > 0xf0 && lead < 0xf4 && expect(3, FIRST, LAST);
  }

  private boolean expect(int more, int from, int to) {
    missing = more;
    lowest = from;
    highest = to;
    return true;
  }
}
