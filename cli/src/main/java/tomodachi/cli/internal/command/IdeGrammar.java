package tomodachi.cli.internal.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import tomodachi.cli.internal.CommandFailure;

/// The command that has an IDE understand service files.
final class IdeGrammar {
  static final String IDE = "ide";

  private static final String HERE = ".";

  private IdeGrammar() {}

  static CommandSpec ide() {
    var ide = CommandSpec.create().name(IDE).addOption(Grammar.helpOption()).addPositional(place());
    ide.usageMessage()
        .customSynopsis("tomodachi ide [<file> | <folder>]")
        .description(
            "%nWrite a pom.xml beside service files, by which IntelliJ and VS Code know what the"
                + " files can use: Tomodachi, and the libraries on their //DEPS lines.%n",
            "Nothing that exists is changed.%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(HelpText.exitCodes("done", "there is a pom.xml, or there is no such place"));
    return ide;
  }

  /// What is asked for.
  ///
  /// @throws CommandFailure when that isn't clear
  static Request request(ParseResult ide) {
    if (ide.isUsageHelpRequested()) {
      return CommandParser.usage(ide);
    }
    var place = ide.matchedPositionalValue(0, HERE);
    if (place.isEmpty()) {
      throw CommandFailure.ofUsage(
          "an empty text is no folder",
          "for the current one, give a dot",
          "see: tomodachi ide --help");
    }
    return new Request.Ide(place);
  }

  private static PositionalParamSpec place() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("0..1")
        .type(String.class)
        .paramLabel("<service>")
        .hideParamSyntax(true)
        .description("A source file, or a folder of them. Default: the current folder.")
        .build();
  }
}
