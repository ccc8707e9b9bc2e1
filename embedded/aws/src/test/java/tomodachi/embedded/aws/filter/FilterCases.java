package tomodachi.embedded.aws.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tomodachi.embedded.aws.internal.api.MessageAttribute;
import tomodachi.embedded.aws.internal.filter.FilterPolicy.Scope;

/// What SNS documents about filter policies, as cases; they stand in `cases.txt`, which says how to
/// read them.
public final class FilterCases {

  private final List<FilterCase> cases = new ArrayList<>();
  private final List<FilterCase> unexplained = new ArrayList<>();
  private String section = "";
  private String policy = "";
  private Optional<Scope> scope = Optional.empty();
  private int line;

  private FilterCases() {}

  /// All of them.
  public static List<FilterCase> all() {
    var reader = new FilterCases();
    text().lines().forEach(reader::read);
    reader.end();
    return reader.cases;
  }

  private static String text() {
    try (var file = FilterCases.class.getResourceAsStream("cases.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String text) {
    line++;
    if (text.startsWith("  ")) {
      explain(text.strip());
    } else if (text.startsWith("+ ") || text.startsWith("- ")) {
      message(text.charAt(0) == '+', text.substring(2));
    } else {
      end();
      head(text);
    }
  }

  private void head(String text) {
    if (text.startsWith("== ")) {
      section = text.substring("== ".length());
    } else if (text.startsWith("policy ")) {
      begin(text, Optional.empty());
    } else if (text.startsWith("body policy ")) {
      begin(text, Optional.of(Scope.MESSAGE_BODY));
    } else if (text.startsWith("attributes policy ")) {
      begin(text, Optional.of(Scope.MESSAGE_ATTRIBUTES));
    }
  }

  private void begin(String text, Optional<Scope> only) {
    policy = text.substring(text.indexOf("policy ") + "policy ".length());
    scope = only;
  }

  private void message(boolean accepted, String text) {
    var isBody = text.startsWith("body ");
    var found = isBody ? Scope.MESSAGE_BODY : Scope.MESSAGE_ATTRIBUTES;
    if (!scope.orElse(found).equals(found)) {
      throw new IllegalStateException("A message in the wrong scope in line " + line);
    }
    Map<String, MessageAttribute> attributes = isBody ? Map.of() : attributes(text);
    var body = isBody ? text.substring("body ".length()) : "a body";
    unexplained.add(new FilterCase(section, policy, found, attributes, body, accepted, "", line));
  }

  private static Map<String, MessageAttribute> attributes(String text) {
    var attributes = new LinkedHashMap<String, MessageAttribute>();
    if (!text.isEmpty()) {
      for (var each : text.split(" \\| ", -1)) {
        var colon = each.indexOf(':');
        var equals = each.indexOf('=');
        var type = each.substring(colon + 1, equals);
        attributes.put(
            each.substring(0, colon),
            new MessageAttribute(type, each.substring(equals + 1), type.equals("Binary")));
      }
    }
    return attributes;
  }

  private void explain(String reason) {
    for (var each : unexplained) {
      cases.add(
          new FilterCase(
              each.section(),
              each.policy(),
              each.scope(),
              each.attributes(),
              each.body(),
              each.accepted(),
              reason,
              each.line()));
    }
    unexplained.clear();
  }

  private void end() {
    cases.addAll(unexplained);
    unexplained.clear();
  }
}
