package tomodachi.http.internal.file;

import java.util.regex.Pattern;

/// How a range of bytes is written: `bytes=0-99`, `bytes=100-` or, from the end, `bytes=-100`.
final class RangeSyntax {

  private static final Pattern ONE =
      Pattern.compile("bytes=[ \\t,]*(\\d*)-(\\d*)[ \\t,]*", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 18;

  private RangeSyntax() {}

  /// The part of a file of this size; the whole file for what is written in another way.
  static RangeField read(String text, long size) {
    var matcher = ONE.matcher(text.strip());
    if (!matcher.matches()) {
      return new RangeField.Whole();
    }
    var first = matcher.group(1);
    var last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? new RangeField.Whole() : suffix(number(last), size);
    }
    return part(number(first), last.isEmpty() ? Long.MAX_VALUE : number(last), size);
  }

  private static RangeField suffix(long length, long size) {
    if (length == 0) {
      return new RangeField.Unsatisfiable();
    }
    var count = Math.min(length, size);
    return count == 0 ? new RangeField.Whole() : new RangeField.Part(size - count, count);
  }

  private static RangeField part(long first, long last, long size) {
    if (last < first) {
      return new RangeField.Whole();
    }
    return first >= size
        ? new RangeField.Unsatisfiable()
        : new RangeField.Part(first, Math.min(last, size - 1) - first + 1);
  }

  /// A number with too many digits is larger than any file.
  private static long number(String digits) {
    var zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.length() - zeros > LONGEST
        ? Long.MAX_VALUE
        : Long.parseLong(digits, zeros, digits.length(), 10);
  }
}
