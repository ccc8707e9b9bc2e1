package tomodachi.cli.internal.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tomodachi.cli.internal.describe.IndentedJson;
import tomodachi.cli.internal.describe.Page;
import tomodachi.transport.Checked.Finding;
import tomodachi.transport.Checked.Grade;

/// What was found, all in all.
///
/// @param parts what was looked at, in the order it is shown; those without findings are left out
public record Diagnosis(List<Part> parts) {

  public Diagnosis {
    parts = parts.stream().filter(part -> !part.findings().isEmpty()).toList();
  }

  /// What was found about one thing.
  record Part(String title, List<Finding> findings) {
    Part {
      findings = List.copyOf(findings);
    }

    static Part of(Examination examination) {
      return new Part(examination.title(), examination.findings());
    }
  }

  /// 1 when something fails, or else 0.
  public int exitCode() {
    return count(Grade.FAILURE) == 0 ? 0 : 1;
  }

  /// For people: a line for each finding, with what to do below it.
  public String text(Page page) {
    var lines = new ArrayList<String>();
    for (var part : parts) {
      lines.addAll(new PartText(part, page).lines());
      lines.add("");
    }
    lines.add(summary());
    return String.join("\n", lines) + "\n";
  }

  private String summary() {
    var failures = count(Grade.FAILURE);
    var warnings = count(Grade.WARNING);
    return failures + warnings == 0
        ? "all is well"
        : "%s, %s".formatted(number(failures, "failure"), number(warnings, "warning"));
  }

  private static String number(long count, String noun) {
    return switch ((int) count) {
      case 0 -> "no %ss".formatted(noun);
      case 1 -> "1 " + noun;
      default -> "%d %ss".formatted(count, noun);
    };
  }

  /// For scripts: one JSON object, with a line feed at its end.
  public String json() {
    var value = new LinkedHashMap<String, Object>();
    value.put("ok", exitCode() == 0);
    value.put("findings", parts.stream().flatMap(Diagnosis::values).toList());
    return IndentedJson.of(value);
  }

  private static Stream<Map<String, Object>> values(Part part) {
    return part.findings().stream().map(finding -> value(part.title(), finding));
  }

  private static Map<String, Object> value(String title, Finding finding) {
    var value = new LinkedHashMap<String, Object>();
    value.put("about", title);
    value.put("grade", finding.grade().name().toLowerCase(Locale.ROOT));
    value.put("subject", finding.subject());
    value.put("text", finding.text());
    value.put("remedies", finding.remedies());
    return value;
  }

  private long count(Grade grade) {
    return parts.stream()
        .flatMap(part -> part.findings().stream())
        .filter(finding -> finding.grade() == grade)
        .count();
  }
}
