package tomodachi.cli.internal.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// The command that looks for what keeps services from running, and its options.
final class DoctorGrammar {
  static final String DOCTOR = "doctor";

  private DoctorGrammar() {}

  static CommandSpec doctor() {
    var doctor = CommandSpec.create().name(DOCTOR);
    List.of(
            MessageGrammar.flag(MessageGrammar.JSON, "Print one JSON object, for scripts."),
            DescribeGrammar.production(),
            DescribeGrammar.port(),
            Grammar.classPath(),
            Grammar.deps())
        .forEach(doctor::addOption);
    MessageGrammar.addCommon(doctor);
    doctor.addPositional(Grammar.services());
    DoctorHelp.of(doctor.usageMessage());
    return doctor;
  }
}
