package benchmarks;

import java.nio.file.Path;
import java.util.List;

/// What a run is asked for.
///
/// @param quick whether to measure little, only to see that everything works
/// @param rounds how often each contender is measured in each scenario
/// @param parts the parts to run
/// @param folder where results go
/// @param command as the user gave it
public record Settings(boolean quick, int rounds, List<String> parts, Path folder, String command) {

  public Settings {
    parts = List.copyOf(parts);
  }
}
