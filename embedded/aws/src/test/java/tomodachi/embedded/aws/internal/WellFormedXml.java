package tomodachi.embedded.aws.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Checks that a document is XML of the kind AWS answers: elements and text, no comments.
public final class WellFormedXml {

  private static final String HEAD = "<?xml version=\"1.0\"?>";
  private static final List<String> REFERENCES =
      List.of("&lt;", "&gt;", "&amp;", "&quot;", "&#xD;");

  private final Deque<String> open = new ArrayDeque<>();
  private final String text;
  private int at;

  private WellFormedXml(String text) {
    this.text = text;
  }

  /// Throws an [AssertionError] if it isn't.
  public static void check(String document) {
    require(document.startsWith(HEAD), document);
    var xml = new WellFormedXml(document);
    xml.at = HEAD.length();
    do {
      xml.step();
    } while (!xml.open.isEmpty());
    require(xml.at == document.length(), document);
  }

  private void step() {
    require(at < text.length(), "ends before " + open);
    if (text.charAt(at) == '<') {
      tag();
    } else if (text.charAt(at) == '&') {
      reference();
    } else {
      require(isCharacter(text.codePointAt(at)), "U+%x".formatted(text.codePointAt(at)));
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private void tag() {
    var end = text.indexOf('>', at);
    require(end > at, "a tag doesn't end");
    var tag = text.substring(at + 1, end);
    at = end + 1;
    if (tag.startsWith("/")) {
      require(tag.substring(1).equals(open.poll()), tag);
    } else {
      open.push(tag.split(" ", 2)[0]);
      require(open.peek().matches("[A-Za-z][A-Za-z0-9]*"), tag);
    }
  }

  private void reference() {
    var found = REFERENCES.stream().filter(each -> text.startsWith(each, at)).findFirst();
    at += found.orElseThrow(() -> new AssertionError("a bare &")).length();
  }

  private static boolean isCharacter(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= ' ' && c < Character.MIN_SURROGATE && c != '>')
        || (c > Character.MAX_SURROGATE && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(message);
    }
  }
}
