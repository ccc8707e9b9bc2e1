package tomodachi.http.internal.service;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a client would rather have, by its header `Accept` (RFC 9110 section 12.5.1).
///
/// @param ranges what it names
record Accept(List<Range> ranges) {

  /// Media types and how much they are wanted.
  ///
  /// @param type such as `text/plain`, `text/*` or `*/*`
  /// @param weight 0 to 1
  record Range(String type, double weight) {

    private static final Pattern WEIGHT = Pattern.compile("q=([01](?:\\.[0-9]{0,3})?)");

    /// A malformed weight is none.
    static Range parse(String text) {
      var parts = FieldValue.split(text.toLowerCase(Locale.ROOT), ';');
      return new Range(
          parts.getFirst(),
          parts.stream()
              .skip(1)
              .filter(parameter -> parameter.startsWith("q="))
              .mapToDouble(Range::weight)
              .findFirst()
              .orElse(1));
    }

    private static double weight(String parameter) {
      var matcher = WEIGHT.matcher(parameter);
      return matcher.matches() ? Math.min(1, Double.parseDouble(matcher.group(1))) : 0;
    }

    boolean covers(String wanted) {
      return type.equals(wanted)
          || (type.endsWith("/*") && wanted.startsWith(type.substring(0, type.length() - 1)));
    }
  }

  private static final String ANYTHING = "*/*";
  private static final String HTML = "text/html";

  static Accept of(ServerRequest request) {
    return of(request.exchange().headerValues("Accept"));
  }

  /// Reads all lines of the header.
  static Accept of(List<String> fields) {
    return new Accept(
        fields.stream()
            .flatMap(field -> FieldValue.split(field, ',').stream())
            .map(Range::parse)
            .toList());
  }

  /// True when JSON is named, and wanted no less than plain text. Who takes anything gets text.
  boolean prefersJson() {
    var json = json();
    return json > 0 && json >= text();
  }

  /// True when HTML is named in full, as browsers do where a person will read the answer, and
  /// wanted more than JSON and no less than plain text.
  boolean prefersHtml() {
    var html = ranges.stream().anyMatch(range -> range.type().equals(HTML)) ? named(HTML) : 0;
    return html > 0 && html > json() && html >= text();
  }

  private double json() {
    return Math.max(named("application/problem+json"), named("application/json"));
  }

  /// The weight by the narrowest range that names the type.
  private double named(String type) {
    return ranges.stream()
        .filter(range -> range.covers(type))
        .max(Comparator.comparingInt(range -> range.type().length()))
        .map(Range::weight)
        .orElse(0.0);
  }

  private double text() {
    return ranges.stream().anyMatch(range -> range.covers("text/plain"))
        ? named("text/plain")
        : ranges.stream()
            .filter(range -> range.type().equals(ANYTHING))
            .mapToDouble(Range::weight)
            .max()
            .orElse(0);
  }
}
