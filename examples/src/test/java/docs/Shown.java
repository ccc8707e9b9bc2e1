package docs;

import java.util.regex.Pattern;

/// What a page says is printed. Times, identifiers and durations may be others than on the page;
/// `…` stands for anything within a line, and for any lines when it stands alone on one.
record Shown(String text) {

  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?<time>\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)"
              + "|(?<uuid>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + "|(?<id>\\b[0-9a-f]{16}\\b)"
              + "|(?<span>\\b\\d+\\.\\d+s\\b)"
              + "|(?<lines>(?<=\\n|^)…(?=\\n|$))"
              + "|(?<any>…)");

  /// A pattern for it.
  Pattern pattern() {
    var regex = new StringBuilder();
    var variables = VARIABLE.matcher(text);
    var end = 0;
    while (variables.find()) {
      regex.append(Pattern.quote(text.substring(end, variables.start())));
      regex.append(variables.group("lines") == null ? "[^\\n]*?" : "(?s:.*?)");
      end = variables.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(text.substring(end))).toString());
  }
}
