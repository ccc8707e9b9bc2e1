package tomodachi.cli.internal.banner;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import tomodachi.cli.internal.terminal.Colour;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.Palette;

/// What a person sees first in development: what runs, where, and how it is stopped.
///
/// @param palette colours or none
/// @param environment for the host's name
/// @param command the command line, without secrets
/// @param services the files, directories, jars and classes
/// @param files the files with options
/// @param version the framework's version, and how old it is
public record Banner(
    Palette palette,
    Environment environment,
    String command,
    List<String> services,
    List<String> files,
    String version) {
  private static final List<String> LOGO =
      List.of("▀█▀ █▀█ █▀▄▀█ █▀█ █▀▄ ▄▀█ █▀▀ █ █ █", " █  █▄█ █ ▀ █ █▄█ █▄▀ █▀█ █▄▄ █▀█ █");
  private static final int LABEL_WIDTH = 18;

  public Banner {
    services = List.copyOf(services);
    files = List.copyOf(files);
  }

  /// Prints the banner.
  public void printTo(PrintStream out) {
    out.print(text());
    out.flush();
  }

  String text() {
    var text = new StringBuilder("\n");
    text.append(logo(0)).append('\n');
    text.append(logo(1)).append("  ").append(palette.paint(Colour.BOLD, "友達")).append("\n\n");
    line(text, "process", "[pid: " + ProcessHandle.current().pid() + "] " + command);
    lines(text, "service", services);
    lines(text, "options file", files);
    text.append('\n');
    line(text, "operating system", new HostDescription(environment).text());
    line(text, "java runtime", runtime());
    line(text, "tomodachi version", version);
    line(text, "java executable", executable());
    text.append('\n');
    notice(text, "watcher", "file watcher enabled (code changes auto restart services)");
    notice(text, "notice ", "stop running services with <ctrl+c> (graceful teardown)");
    return text.append('\n').toString();
  }

  private String logo(int row) {
    return palette.paint(Colour.CYAN, LOGO.get(row));
  }

  /// A line for each value, numbered if there are several.
  private void lines(StringBuilder text, String label, List<String> values) {
    for (var i = 0; i < values.size(); i++) {
      var number = values.size() == 1 ? "" : "[%d] ".formatted(i + 1);
      line(text, i == 0 ? label : "", number + values.get(i));
    }
  }

  private void line(StringBuilder text, String label, String value) {
    var padded = label + " ".repeat(LABEL_WIDTH - label.length());
    text.append(palette.paint(Colour.GREEN, padded)).append("⇢ ").append(value).append('\n');
  }

  private void notice(StringBuilder text, String kind, String notice) {
    text.append("⌁ [").append(palette.paint(Colour.YELLOW, kind)).append("] ");
    text.append(notice).append('\n');
  }

  private static String runtime() {
    return "%s %s (%s)"
        .formatted(
            System.getProperty("java.vm.name"),
            System.getProperty("java.runtime.version"),
            System.getProperty("java.vendor"));
  }

  private static String executable() {
    return ProcessHandle.current()
        .info()
        .command()
        .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }
}
