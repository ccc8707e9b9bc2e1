package tomodachi.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Takes the files of `--config`: the argument after it, and those that follow as long as they end
/// in `.json`. A service never does, so none is taken for a file.
final class ConfigParameters implements IParameterConsumer {

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's signature
  public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
    if (arguments.isEmpty() || arguments.peek().startsWith("-")) {
      throw new ParameterException(
          command.commandLine(), "no config file has been given after " + Grammar.CONFIG);
    }
    var files = new ArrayList<>(taken(option));
    do {
      files.add(arguments.pop());
    } while (!arguments.isEmpty() && isConfig(arguments.peek()));
    option.setValue(files);
  }

  /// The files that the option has taken so far.
  static List<String> taken(ArgSpec option) {
    List<String> files = option.getValue();
    return files == null ? List.of() : files;
  }

  private static boolean isConfig(String argument) {
    return argument.endsWith(".json") && !argument.startsWith("-");
  }
}
