package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpConstants;

/// The form of a request's head, more strictly than the decoder sees it: a method that is a token,
/// two single blanks in the request line and a version of two digits (RFC 9112 sections 2.3 and 3),
/// nothing but empty lines before it (section 2.2), and no field folded over several lines (section
/// 5.2). All else the decoder sees to.
final class HeadSyntax {
  private static final byte[] VERSION = {'H', 'T', 'T', 'P', '/', '0', '.', '0'};

  private static final int PIECE = 64;

  private enum Place {
    START,
    EMPTY_LINE_END,
    METHOD,
    TARGET_START,
    TARGET,
    VERSION,
    LINE_END,
    FIELD_START,
    FIELD,
    HEAD_END
  }

  private Place place = Place.START;
  private int versionLength;
  private boolean refused;

  /// Whether anything but an empty line has come.
  boolean isBegun() {
    return place != Place.START && place != Place.EMPTY_LINE_END;
  }

  /// Looks at the bytes from `index` on. False if they are no head; then it's of no more use.
  boolean admits(ByteBuf in, int index) {
    var at = index;
    while (0 <= at && at < in.writerIndex() && place != Place.HEAD_END && !refused) {
      at = place == Place.FIELD ? skipField(in, at) : look(in, at);
    }
    return !refused;
  }

  /// Goes to the end of the field's line; negative when that hasn't come.
  private int skipField(ByteBuf in, int from) {
    var end = in.indexOf(from, in.writerIndex(), HttpConstants.LF);
    if (end < 0) {
      return end;
    }
    go(Place.FIELD_START);
    return end + 1;
  }

  /// Takes bytes one by one until a field begins, and goes to what follows. The buffer checks each
  /// access, so they are taken out of it some at a time.
  private int look(ByteBuf in, int from) {
    var bytes = new byte[Math.min(place == Place.FIELD_START ? 1 : PIECE, in.writerIndex() - from)];
    in.getBytes(from, bytes);
    var count = 0;
    while (count < bytes.length && place != Place.FIELD && place != Place.HEAD_END && !refused) {
      refused = !take(bytes[count++]);
    }
    return from + count;
  }

  private boolean take(byte next) {
    return switch (place) {
      case START -> next == HttpConstants.CR ? go(Place.EMPTY_LINE_END) : begin(next);
      case EMPTY_LINE_END -> next == HttpConstants.LF && go(Place.START);
      case METHOD -> next == HttpConstants.SP ? go(Place.TARGET_START) : isToken(next);
      case TARGET_START -> next != HttpConstants.SP && !isBlank(next) && go(Place.TARGET);
      case TARGET -> next == HttpConstants.SP ? go(Place.VERSION) : !isBlank(next);
      case VERSION -> version(next);
      case LINE_END -> next == HttpConstants.LF && go(Place.FIELD_START);
      case FIELD_START -> next == HttpConstants.CR ? go(Place.HEAD_END) : field(next);
      case FIELD, HEAD_END -> true;
    };
  }

  private boolean go(Place next) {
    place = next;
    return true;
  }

  private boolean begin(byte next) {
    return isToken(next) && go(Place.METHOD);
  }

  private static boolean isToken(byte next) {
    return next > 0 && FieldSyntax.isTokenCharacter((char) next);
  }

  private static boolean isBlank(byte next) {
    return next >= '\t' && next <= '\r';
  }

  private boolean version(byte next) {
    if (next == HttpConstants.CR) {
      return versionLength == VERSION.length && go(Place.LINE_END);
    }
    return versionLength < VERSION.length && fits(next, VERSION[versionLength++]);
  }

  private static boolean fits(byte next, byte expected) {
    return expected == '0' ? next >= '0' && next <= '9' : next == expected;
  }

  private boolean field(byte next) {
    return next != HttpConstants.SP && next != HttpConstants.HT && go(Place.FIELD);
  }
}
