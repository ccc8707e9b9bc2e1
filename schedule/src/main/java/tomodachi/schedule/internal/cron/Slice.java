package tomodachi.schedule.internal.cron;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tomodachi.schedule.CronException;

/// A part of an expression that knows its place in it.
///
/// @param whole the expression
/// @param from the first character
/// @param to the one after the last
record Slice(String whole, int from, int to) {

  private static final int QUOTED = 40;

  static Slice all(String text) {
    return new Slice(text, 0, text.length());
  }

  String text() {
    return whole.substring(from, to);
  }

  /// The text in lower case.
  String lower() {
    return text().toLowerCase(Locale.ROOT);
  }

  int length() {
    return to - from;
  }

  boolean isEmpty() {
    return from == to;
  }

  /// True for `*` and `?`.
  boolean isAny() {
    return length() == 1 && (charAt(0) == '*' || charAt(0) == '?');
  }

  boolean isNumber() {
    return !isEmpty() && text().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  char charAt(int index) {
    return whole.charAt(from + index);
  }

  /// Where the character is, from 0; -1 when it isn't here.
  int indexOf(char character) {
    return text().indexOf(character);
  }

  Slice first(int length) {
    return new Slice(whole, from, from + length);
  }

  Slice after(int length) {
    return new Slice(whole, from + length, to);
  }

  /// What is between the commas; parts may be empty.
  List<Slice> list() {
    var parts = new ArrayList<Slice>();
    var begin = from;
    for (var i = from; i < to; i++) {
      if (whole.charAt(i) == ',') {
        parts.add(new Slice(whole, begin, i));
        begin = i + 1;
      }
    }
    parts.add(new Slice(whole, begin, to));
    return parts;
  }

  /// What is between the blanks; no part is empty.
  List<Slice> words() {
    var parts = new ArrayList<Slice>();
    for (var begin = skip(from, true); begin < to; begin = skip(parts.getLast().to, true)) {
      parts.add(new Slice(whole, begin, skip(begin, false)));
    }
    return parts;
  }

  private int skip(int at, boolean blank) {
    var index = at;
    while (index < to && isBlank(whole.charAt(index)) == blank) {
      index++;
    }
    return index;
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  /// The text in quotes, its end left out if it is long.
  String quoted() {
    return length() <= QUOTED ? "\"" + text() + "\"" : "\"" + first(QUOTED).text() + "…\"";
  }

  CronException fault(String what) {
    return new CronException(what, whole, from, Math.max(1, length()));
  }
}
