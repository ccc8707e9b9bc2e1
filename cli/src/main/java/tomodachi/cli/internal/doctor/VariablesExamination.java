package tomodachi.cli.internal.doctor;

import java.util.List;
import tomodachi.launch.StrangeVariable;
import tomodachi.transport.Checked.Finding;

/// Environment variables that look like options.
///
/// @param strangers those that are none
/// @param complete true: the options of handlers and services are known
record VariablesExamination(List<StrangeVariable> strangers, boolean complete)
    implements Examination {

  private static final List<String> OF_SERVICES =
      List.of("TOMODACHI_HANDLERS_", "TOMODACHI_SERVICES_");

  VariablesExamination {
    strangers = List.copyOf(strangers);
  }

  @Override
  public String title() {
    return "options";
  }

  @Override
  public List<Finding> findings() {
    var findings =
        strangers.stream().filter(this::isJudged).map(VariablesExamination::finding).toList();
    return findings.isEmpty()
        ? List.of(Finding.ok("variables", "each that begins with TOMODACHI_ is known"))
        : findings;
  }

  private boolean isJudged(StrangeVariable stranger) {
    return complete || OF_SERVICES.stream().noneMatch(stranger.name()::startsWith);
  }

  private static Finding finding(StrangeVariable stranger) {
    var what = "%s is no option, and does nothing".formatted(stranger.name());
    return stranger
        .nearest()
        .map(nearest -> Finding.warning("variables", what, "did you mean %s?".formatted(nearest)))
        .orElseGet(() -> Finding.ok("variables", what));
  }
}
