package tomodachi.cli.internal.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.Palette;
import tomodachi.transport.Checked.Finding;

/// Environment variables that change more than one may think of. Their values are not shown.
record EnvironmentExamination(Environment environment) implements Examination {

  private static final List<String> PROXIES = List.of("http_proxy", "https_proxy", "all_proxy");
  private static final List<String> EVERY_JAVA =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  @Override
  public String title() {
    return "environment";
  }

  @Override
  public List<Finding> findings() {
    return Stream.of(proxies(), javaOptions(), colours()).flatMap(Optional::stream).toList();
  }

  private Optional<Finding> proxies() {
    var set = PROXIES.stream().flatMap(this::spellings).toList();
    if (set.isEmpty()) {
      return Optional.empty();
    }
    var names = String.join(", ", set);
    return Optional.of(
        sparesThisMachine()
            ? Finding.ok("proxies", names)
            : Finding.warning(
                "proxies",
                "%s: clients such as curl and the SDK of AWS look for services on this machine"
                        .formatted(names)
                    + " there too",
                "export NO_PROXY=localhost,127.0.0.1, and no_proxy likewise"));
  }

  private Stream<String> spellings(String name) {
    return Stream.of(name.toUpperCase(Locale.ROOT), name).filter(this::isSet);
  }

  private boolean isSet(String name) {
    return environment.get(name).isPresent();
  }

  private boolean sparesThisMachine() {
    var spared =
        Stream.of("NO_PROXY", "no_proxy")
            .flatMap(name -> environment.get(name).stream())
            .flatMap(value -> Stream.of(value.split("[,\\s]+", -1)))
            .collect(Collectors.toSet());
    return spared.contains("*") || spared.containsAll(List.of("localhost", "127.0.0.1"));
  }

  private Optional<Finding> javaOptions() {
    var set = EVERY_JAVA.stream().filter(this::isSet).toList();
    return set.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                "java options",
                "%s: every Java program takes these".formatted(String.join(", ", set)),
                "for tomodachi alone set TOMODACHI_JAVA_OPTS"));
  }

  /// Those of a terminal.
  private Optional<Finding> colours() {
    var without = new Environment(Map.of());
    return Palette.of(environment, true) == Palette.of(without, true)
        ? Optional.empty()
        : Optional.of(Finding.ok("colours", "none, as the environment wishes"));
  }
}
