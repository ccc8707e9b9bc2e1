package tomodachi.cli.internal.command;

import java.util.List;
import picocli.CommandLine.ParseResult;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.terminal.Environment;

/// Understands the command line that asks for what is wrong.
record DoctorParser(Environment environment) {

  /// What is asked for.
  ///
  /// @throws CommandFailure when that isn't clear
  Request request(ParseResult doctor) {
    return doctor.isUsageHelpRequested()
        ? CommandParser.usage(doctor)
        : new Request.Doctor(arguments(doctor), MessageConditions.of(environment, doctor));
  }

  private DoctorArguments arguments(ParseResult doctor) {
    var services = doctor.matchedPositionalValue(0, List.<String>of());
    if (services.contains("")) {
      throw CommandFailure.ofUsage(
          "an empty text is no service",
          "for the current directory, give a dot",
          CommandParser.helpOf(doctor.commandSpec().commandLine()));
    }
    return new DoctorArguments(
        doctor.hasMatchedOption(MessageGrammar.JSON),
        services,
        new CommonOptions(environment, doctor).classPath());
  }
}
