package tomodachi.cli.internal.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The environment variables of the process. An empty one counts as not set.
///
/// @param variables values by name
public record Environment(Map<String, String> variables) {
  private static final Set<String> NO = Set.of("0", "no", "none", "false");

  public Environment {
    variables = Map.copyOf(variables);
  }

  /// The variables this process was given.
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /// The value of a variable.
  public Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /// The value of a variable that says yes or no: no is `0`, `no`, `none` and `false`.
  public Optional<Boolean> flag(String name) {
    return get(name).map(value -> !NO.contains(value.strip().toLowerCase(Locale.ROOT)));
  }

  /// Names only: values may be secret.
  @Override
  public String toString() {
    return "Environment" + new TreeSet<>(variables.keySet());
  }

  boolean isOn(String name) {
    return flag(name).orElse(false);
  }

  boolean isOff(String name) {
    return !flag(name).orElse(true);
  }
}
