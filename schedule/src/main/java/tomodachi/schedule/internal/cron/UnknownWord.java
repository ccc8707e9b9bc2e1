package tomodachi.schedule.internal.cron;

import java.util.stream.Collectors;

/// What is said about words and macros that don't exist.
final class UnknownWord {

  private UnknownWord() {}

  static String macro(String macro) {
    if (macro.equals("@reboot")) {
      return "@reboot is no time: write @Schedule(..., immediately = true) for a run at each start";
    }
    return "The macro is unknown: "
        + Words.nearest(macro)
            .filter(word -> word.startsWith("@"))
            .map("did you mean \"%s\"?"::formatted)
            .orElseGet(() -> Words.macros().collect(Collectors.joining(", ", "there are ", "")));
  }
}
