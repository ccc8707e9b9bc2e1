package tomodachi.cli.internal.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.SourceFile;
import tomodachi.cli.internal.load.ServiceArguments;
import tomodachi.cli.internal.project.Home;
import tomodachi.cli.internal.project.IdeProject;

/// Has an IDE understand service files.
///
/// @param home what the files are compiled with
/// @param out for what is said
record IdeCommand(Home home, PrintStream out) {

  /// Does it for a file or folder.
  ///
  /// @return the exit code
  /// @throws CommandFailure when there is no such place, or it has no source files
  int make(String place) {
    var sources = ServiceArguments.parse(List.of(place), List.of()).sources();
    if (sources.isEmpty()) {
      throw CommandFailure.ofStart(
          "no source file found in \"%s\"".formatted(place),
          "name a .java file, or a folder of them");
    }
    var pom = new IdeProject(folder(place, sources), sources).writeTo(home);
    out.print(made(pom) + new MissingRepository(home));
    out.flush();
    return 0;
  }

  /// Where the packages begin, or the place itself if they begin in several folders.
  private static Path folder(String place, List<SourceFile> sources) {
    var roots = sources.stream().map(SourceFile::root).distinct().toList();
    return roots.size() == 1 ? roots.getFirst() : Path.of(place);
  }

  private static String made(Path pom) {
    return """
    made "%s"
    open its folder in an IDE
      VS Code needs imports of packages, such as import tomodachi.http.*:
      its compiler doesn't find the types of import module tomodachi
    """
        .formatted(pom);
  }
}
