package tomodachi.cli.libraries;

import java.nio.file.Path;
import java.util.List;

/// Libraries that are on this machine.
///
/// @param jars their files and those of all they need, in the order of the class path
/// @param isChanging true when one is a snapshot, which may be another one tomorrow
/// @param notes what a person should know of them, a line each
public record ResolvedLibraries(List<Path> jars, boolean isChanging, List<String> notes) {

  /// Nothing.
  public static final ResolvedLibraries NONE = new ResolvedLibraries(List.of(), false, List.of());

  public ResolvedLibraries {
    jars = List.copyOf(jars);
    notes = List.copyOf(notes);
  }
}
