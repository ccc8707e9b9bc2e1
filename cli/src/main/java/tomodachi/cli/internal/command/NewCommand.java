package tomodachi.cli.internal.command;

import java.io.PrintStream;
import java.util.List;
import tomodachi.cli.internal.project.Home;
import tomodachi.cli.internal.project.NewProject;

/// Makes a project, and says what to do next.
///
/// @param home what the project is built with
/// @param out for what is said
record NewCommand(Home home, PrintStream out) {

  /// Makes it.
  ///
  /// @return the exit code
  int make(NewProject project) {
    project.writeTo(home);
    out.print(made(project) + next(project) + new MissingRepository(home));
    out.flush();
    return 0;
  }

  private static String made(NewProject project) {
    var files = project.files();
    var width = files.stream().mapToInt(file -> file.path().length()).max().orElse(0);
    var text =
        new StringBuilder("made %s in \"%s\"\n".formatted(project.name().text(), project.folder()));
    for (var file : files) {
      text.append(("  %-" + width + "s  %s\n").formatted(file.path(), file.purpose()));
    }
    return text.toString();
  }

  private static String next(NewProject project) {
    var folder = new ArgumentText(List.of(project.folder().toString())).after("cd");
    return """

    next:
      %s
      tomodachi run .
      %s
    """
        .formatted(folder, project.firstRequest());
  }
}
