package tomodachi.cli.internal.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.project.Feature;
import tomodachi.cli.internal.project.NewProject;
import tomodachi.cli.internal.project.PackageName;
import tomodachi.cli.internal.project.ProjectName;

/// Understands the command line that asks for a project.
///
/// @param command what was typed
record NewParser(ParseResult command) {

  /// What is asked for.
  ///
  /// @param alone whether nothing but the command was typed
  /// @throws CommandFailure when that isn't clear
  Request request(boolean alone) {
    return alone || command.isUsageHelpRequested()
        ? CommandParser.usage(command)
        : new Request.New(project());
  }

  private NewProject project() {
    var name = ProjectName.of(typedName());
    return new NewProject(name, packageName(name), features(), folder(name));
  }

  private String typedName() {
    return Optional.ofNullable(command.matchedPositionalValue(0, (String) null))
        .orElseThrow(() ->
            CommandFailure.ofUsage(
                "no name has been given", "give one: tomodachi new <name>", help()));
  }

  private PackageName packageName(ProjectName name) {
    return PackageName.of(text(NewGrammar.PACKAGE).orElseGet(name::packageName));
  }

  private Set<Feature> features() {
    if (command.hasMatchedOption(NewGrammar.ALL)) {
      return EnumSet.allOf(Feature.class);
    }
    var named =
        Arrays.stream(Feature.values())
            .filter(feature -> command.hasMatchedOption(NewGrammar.option(feature)))
            .collect(Collectors.toSet());
    return named.isEmpty() ? Set.of(Feature.HTTP) : named;
  }

  private Path folder(ProjectName name) {
    var typed = text(NewGrammar.DIRECTORY).orElseGet(name::text);
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw CommandFailure.ofUsage(
          "invalid value for %s: \"%s\"".formatted(NewGrammar.DIRECTORY, typed),
          "no folder can be called so");
    }
  }

  private Optional<String> text(String option) {
    return Optional.ofNullable(command.matchedOptionValue(option, (String) null));
  }

  private String help() {
    return CommandParser.helpOf(command.commandSpec().commandLine());
  }
}
