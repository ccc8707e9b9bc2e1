package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpConstants;

/// The form of a chunked body (RFC 9112 section 7.1), more strictly than the decoder sees it: a
/// size is hexadecimal digits and nothing else, an extension has no control characters, a trailer
/// field isn't folded, and what frames the chunks is in proportion to what they hold.
final class ChunkSyntax {
  /// What the frames of all chunks together may have beyond [#FREE].
  private static final int LARGEST_EXCESS = 16 * 1024;

  /// The bytes of a size line that are free for each chunk, beside two for each byte in it.
  private static final int FREE = 16;

  private static final int MOST_DIGITS = 16;

  private enum Place {
    SIZE,
    BLANK,
    EXTENSION,
    SIZE_END,
    DATA,
    DATA_RETURN,
    DATA_END,
    TRAILER_START,
    TRAILER,
    TRAILER_END,
    BODY_END
  }

  private Place place = Place.SIZE;
  private int digits;
  private long size;
  private int lineLength;
  private long excess;

  /// Looks at the bytes from `index` on. False if they are no chunks; then it's of no more use.
  boolean admits(ByteBuf in, int index) {
    var at = index;
    while (at < in.writerIndex() && place != Place.BODY_END) {
      if (place == Place.DATA) {
        at += skip(in.writerIndex() - at);
      } else if (take(in.getByte(at))) {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  private int skip(int available) {
    var skipped = (int) Math.min(size, available);
    size -= skipped;
    if (size == 0) {
      place = Place.DATA_RETURN;
    }
    return skipped;
  }

  private boolean take(byte next) {
    return switch (place) {
      case SIZE -> sizePart(next);
      case BLANK -> isBlank(next) ? inLine(Place.BLANK) : next == ';' && inLine(Place.EXTENSION);
      case EXTENSION -> next == HttpConstants.CR ? go(Place.SIZE_END) : extensionPart(next);
      case SIZE_END -> next == HttpConstants.LF && endSize();
      case DATA_RETURN -> next == HttpConstants.CR && go(Place.DATA_END);
      case DATA_END -> next == HttpConstants.LF && go(Place.SIZE);
      case TRAILER_START -> next == HttpConstants.CR ? go(Place.BODY_END) : trailer(next);
      case TRAILER -> next == HttpConstants.CR ? go(Place.TRAILER_END) : isText(next);
      case TRAILER_END -> next == HttpConstants.LF && go(Place.TRAILER_START);
      case DATA, BODY_END -> true;
    };
  }

  private boolean go(Place next) {
    place = next;
    return true;
  }

  private boolean inLine(Place next) {
    lineLength++;
    return go(next);
  }

  private boolean sizePart(byte next) {
    var digit = Character.digit(next, 16);
    if (digit >= 0) {
      size = size << 4 | digit;
      return ++digits <= MOST_DIGITS && size <= Integer.MAX_VALUE && inLine(Place.SIZE);
    }
    if (digits == 0) {
      return false;
    }
    if (next == HttpConstants.CR) {
      return go(Place.SIZE_END);
    }
    return next == ';' ? inLine(Place.EXTENSION) : isBlank(next) && inLine(Place.BLANK);
  }

  private boolean extensionPart(byte next) {
    return isText(next) && inLine(place);
  }

  private static boolean isText(byte next) {
    return (next == HttpConstants.HT || (next & 0xff) >= ' ') && next != 0x7f;
  }

  private boolean endSize() {
    excess = Math.max(0, excess + lineLength - FREE - 2 * size);
    place = size == 0 ? Place.TRAILER_START : Place.DATA;
    lineLength = 0;
    digits = 0;
    return excess <= LARGEST_EXCESS;
  }

  private boolean trailer(byte next) {
    return !isBlank(next) && isText(next) && go(Place.TRAILER);
  }

  private static boolean isBlank(byte next) {
    return next == HttpConstants.SP || next == HttpConstants.HT;
  }
}
