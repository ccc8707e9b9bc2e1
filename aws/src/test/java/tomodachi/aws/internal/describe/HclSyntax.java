package tomodachi.aws.internal.describe;

/// A reader of HCL's native syntax, as much of it as is written here: blocks with two labels,
/// arguments on lines of their own, references, calls, lists and objects. It knows nothing of
/// Terraform but fails on what HCL would refuse.
/// (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md)
final class HclSyntax {

  private final String text;
  private int at;

  HclSyntax(String text) {
    this.text = text;
  }

  /// Reads all of it.
  ///
  /// @throws AssertionError with the place where it isn't HCL
  void check() {
    for (skipLines(); at < text.length(); skipLines()) {
      block();
    }
  }

  private void block() {
    expect("resource");
    blanks();
    string();
    blanks();
    string();
    blanks();
    expect("{");
    endOfLine();
    for (skipLines(); !has("}"); skipLines()) {
      identifier();
      blanks();
      expect("=");
      blanks();
      expression();
      endOfLine();
    }
    expect("}");
    endOfLine();
  }

  private void expression() {
    if (has("\"")) {
      string();
    } else if (has("[")) {
      list();
    } else if (has("{")) {
      object();
    } else if (Character.isDigit(current()) || has("-")) {
      number();
    } else {
      referenceOrCall();
    }
  }

  private void list() {
    expect("[");
    for (lines(); !has("]"); lines()) {
      expression();
      lines();
      if (!has("]")) {
        expect(",");
      }
    }
    expect("]");
  }

  private void object() {
    expect("{");
    for (lines(); !has("}"); lines()) {
      string();
      blanks();
      expect("=");
      blanks();
      expression();
      blanks();
      if (!has("}")) {
        expect("\n");
      }
    }
    expect("}");
  }

  private void referenceOrCall() {
    identifier();
    if (has("(")) {
      expect("(");
      for (lines(); !has(")"); lines()) {
        expression();
        lines();
        if (!has(")")) {
          expect(",");
        }
      }
      expect(")");
      return;
    }
    while (has(".")) {
      expect(".");
      identifier();
    }
  }

  private void identifier() {
    require(Character.isLetter(current()) || current() == '_', "an identifier");
    while (Character.isLetterOrDigit(current()) || current() == '_' || current() == '-') {
      at++;
    }
  }

  private void number() {
    var begin = at;
    while ("-+.eE0123456789".indexOf(current()) >= 0) {
      at++;
    }
    require(
        text.substring(begin, at).matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?"), "a number");
  }

  private void string() {
    expect("\"");
    while (!has("\"")) {
      require(current() >= ' ', "no control character");
      if (has("\\")) {
        at++;
        require("nrt\"\\u".indexOf(current()) >= 0, "an escape");
      } else if (has("$${") || has("%%{")) {
        at += 2;
      } else {
        require(!has("${") && !has("%{"), "no template");
      }
      at++;
    }
    expect("\"");
  }

  private void skipLines() {
    for (lines(); has("#"); lines()) {
      while (current() != '\n') {
        at++;
      }
    }
  }

  private void lines() {
    while (at < text.length() && Character.isWhitespace(current())) {
      at++;
    }
  }

  private void blanks() {
    while (current() == ' ') {
      at++;
    }
  }

  private void endOfLine() {
    blanks();
    expect("\n");
  }

  private boolean has(String token) {
    return text.startsWith(token, at);
  }

  private void expect(String token) {
    require(has(token), "\"" + token + "\"");
    at += token.length();
  }

  private char current() {
    require(at < text.length(), "more");
    return text.charAt(at);
  }

  private void require(boolean right, String wanted) {
    if (!right) {
      throw new AssertionError(
          "Expected %s after:\n%s"
              .formatted(wanted, text.substring(0, Math.min(at, text.length()))));
    }
  }
}
