package tomodachi.cli.internal.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A command and all below it, in Markdown.
record CommandPage(CommandLine command) {

  /// The environment variables that say the same as an option.
  private static final Map<String, String> TWINS =
      Map.of(
          Grammar.PRODUCTION, CommonOptions.PRODUCTION,
          Grammar.LOG_LEVEL, CommonOptions.LOG_LEVEL,
          Grammar.LOGGER, LoggerOptions.LOGGER_VARIABLE,
          Grammar.CUSTOM_LOGGER, LoggerOptions.CUSTOM_LOGGER_VARIABLE,
          Grammar.PORT, "TOMODACHI_HTTP_PORT");

  private static final String FENCE = "```\n";

  /// Its section, then those of the commands below it.
  String text() {
    var below =
        new LinkedHashMap<>(command.getSubcommands())
            .values().stream().distinct().map(each -> new CommandPage(each).text());
    return Stream.concat(Stream.of(section()), below).collect(Collectors.joining("\n"));
  }

  private String section() {
    var parts = new ArrayList<String>();
    parts.add("## " + command.getCommandSpec().qualifiedName() + "\n");
    parts.add(paragraphs(help().description()));
    parts.add(FENCE + usage() + FENCE);
    parts.add(aliases());
    parts.add(parameters());
    parts.add(options());
    parts.add(exitCodes());
    parts.add(FENCE + footer() + FENCE);
    return parts.stream()
        .filter(part -> !part.isBlank() && !part.equals(FENCE + FENCE))
        .collect(Collectors.joining("\n"));
  }

  private CommandLine.Model.UsageMessageSpec help() {
    return command.getCommandSpec().usageMessage();
  }

  private static String paragraphs(String... texts) {
    return Stream.of(texts)
        .map(CommandPage::plain)
        .filter(text -> !text.isEmpty())
        .map(text -> escaped(text) + "\n")
        .collect(Collectors.joining("\n"));
  }

  private static String plain(String text) {
    return text.replace("%n", "\n").strip();
  }

  private String usage() {
    var lines = help().customSynopsis();
    return lines.length == 0
        ? command.getHelp().synopsis(0).replaceAll("\\s+", " ").strip() + "\n"
        : Stream.of(lines).map(line -> line.strip() + "\n").collect(Collectors.joining());
  }

  private String aliases() {
    var aliases = command.getCommandSpec().aliases();
    return aliases.length == 0
        ? ""
        : "Other names: %s.\n"
            .formatted(Stream.of(aliases).map("`%s`"::formatted).collect(Collectors.joining(", ")));
  }

  private String parameters() {
    var rows =
        command.getCommandSpec().positionalParameters().stream()
            .map(CommandPage::row)
            .collect(Collectors.joining());
    return rows.isEmpty() ? "" : "| argument | meaning |\n| --- | --- |\n" + rows;
  }

  private static String row(PositionalParamSpec parameter) {
    return "| `%s` | %s |\n".formatted(parameter.paramLabel(), cell(parameter.description()));
  }

  private String options() {
    var rows =
        command.getCommandSpec().options().stream()
            .map(CommandPage::row)
            .collect(Collectors.joining());
    return rows.isEmpty() ? "" : "| option | environment | meaning |\n| --- | --- | --- |\n" + rows;
  }

  private static String row(OptionSpec option) {
    return "| %s | %s| %s |\n".formatted(names(option), twin(option), cell(option.description()));
  }

  /// The last has the value.
  private static String names(OptionSpec option) {
    var names = new ArrayList<>(List.of(option.names()));
    names.sort(Comparator.comparingInt(String::length));
    if (option.arity().max() > 0) {
      names.add("%s %s".formatted(names.removeLast(), option.paramLabel()));
    }
    return names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
  }

  private static String twin(OptionSpec option) {
    return Stream.of(option.names())
        .filter(TWINS::containsKey)
        .findFirst()
        .map(name -> "`%s` ".formatted(TWINS.get(name)))
        .orElse("");
  }

  private String exitCodes() {
    var rows =
        help().exitCodeList().entrySet().stream()
            .map(code -> "| %s | %s |\n".formatted(code.getKey(), cell(code.getValue())))
            .collect(Collectors.joining());
    return rows.isEmpty() ? "" : "| exit code | meaning |\n| --- | --- |\n" + rows;
  }

  private static String cell(String... texts) {
    return escaped(Stream.of(texts).map(CommandPage::plain).collect(Collectors.joining(" ")));
  }

  /// Nothing of it is markup.
  private static String escaped(String text) {
    return text.replace("<", "\\<").replace("|", "\\|").replace("*", "\\*");
  }

  /// Variables and examples.
  private String footer() {
    return Stream.of(help().footer())
        .map(line -> line.replace("%n", "\n").stripTrailing())
        .map(line -> line + "\n")
        .collect(Collectors.joining())
        .replaceFirst("^\n+", "");
  }
}
