package tomodachi.cli.internal.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.cli.internal.compile.SourceFile;
import tomodachi.launch.DevelopmentSources;
import tomodachi.launch.SourceExcerpt;
import tomodachi.transport.Timeline;

/// The source files of one generation, read when a line of one is asked for.
///
/// @param files those that were given; others are found beside them
/// @param readAt a file changed since may not say what runs
record DiskSources(List<SourceFile> files, Instant readAt) implements DevelopmentSources.Lookup {

  private static final long LARGEST = 2_000_000;
  private static final int MOST_AROUND = 50;
  private static final int LONGEST_LINE = 2_000;

  DiskSources {
    files = List.copyOf(files);
  }

  /// The sources as they are at this moment.
  static DiskSources asOfNow(ServiceArguments arguments) {
    return new DiskSources(arguments.sources(), Timeline.system().plan().instant());
  }

  @Override
  public Optional<SourceExcerpt> excerpt(StackTraceElement call, int around) {
    return isOurs(call)
        ? file(call).flatMap(file -> excerpt(file, call.getLineNumber(), around))
        : Optional.empty();
  }

  /// True for classes of a generation: a class of a library may be called like one of them.
  private static boolean isOurs(StackTraceElement call) {
    return String.valueOf(call.getClassLoaderName()).startsWith(GenerationLoader.NAME)
        && call.getFileName() != null
        && call.getFileName().matches("[^/\\\\]+\\.java")
        && call.getLineNumber() > 0;
  }

  private Optional<Path> file(StackTraceElement call) {
    var name = String.valueOf(call.getFileName());
    var packageName = packageOf(call.getClassName());
    var given =
        files.stream()
            .filter(file -> file.path().endsWith(name))
            .filter(file -> file.header().packageName().equals(packageName))
            .map(SourceFile::path);
    var beside =
        files.stream()
            .map(SourceFile::root)
            .map(root -> root.resolve(packageName.replace('.', '/')).resolve(name));
    return Stream.concat(given, beside).filter(Files::isRegularFile).findFirst();
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private Optional<SourceExcerpt> excerpt(Path file, int line, int around) {
    try {
      if (Files.size(file) > LARGEST
          || Files.getLastModifiedTime(file).toInstant().isAfter(readAt)) {
        return Optional.empty();
      }
      var lines = new String(Files.readAllBytes(file), UTF_8).lines().toList();
      return line > lines.size()
          ? Optional.empty()
          : Optional.of(excerpt(file, lines, line, Math.clamp(around, 0, MOST_AROUND)));
    } catch (IOException e) {
      // Deleted or unreadable by now: the trace is shown without its lines.
      return Optional.empty();
    }
  }

  private static SourceExcerpt excerpt(Path file, List<String> lines, int line, int around) {
    var first = Math.max(1, line - around);
    var last = Math.min(lines.size(), line + around);
    var shown = lines.subList(first - 1, last).stream().map(DiskSources::cut).toList();
    return new SourceExcerpt(file.toString(), first, shown, line);
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
  }
}
