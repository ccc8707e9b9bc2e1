package tomodachi.cli.internal.project;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.SourceFile;
import tomodachi.cli.internal.libraries.Declarations;
import tomodachi.cli.libraries.Coordinate;

/// A folder of service files, without a build of its own, that an IDE shall understand.
///
/// @param folder where their packages begin
/// @param sources the files
public record IdeProject(Path folder, List<SourceFile> sources) {
  private static final String POM = "pom.xml";
  private static final Path MAVEN = Path.of("src/main/java");

  public IdeProject {
    sources = List.copyOf(sources);
  }

  /// Writes a POM into the folder.
  ///
  /// @param home what the files are compiled with
  /// @return the POM
  /// @throws CommandFailure when there is one, it can't be written, or a library is declared
  ///   wrongly
  public Path writeTo(Home home) {
    var project = folder.resolve("../../..").normalize().resolve(POM);
    if (folder.endsWith(MAVEN) && Files.exists(project)) {
      throw taken(project);
    }
    var pom = folder.resolve(POM);
    try {
      return Files.writeString(pom, text(home), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException _) {
      throw taken(pom);
    } catch (IOException e) {
      throw CommandFailure.ofUnwritable(pom, e);
    }
  }

  private static CommandFailure taken(Path pom) {
    return CommandFailure.ofStart(
        "\"%s\" is there already, and was left as it is".formatted(pom),
        "an IDE opens the folder by it; docs/maven.md has what it needs of Tomodachi");
  }

  private String text(Home home) {
    var libraries = Declarations.of(List.of(), sources).coordinates();
    return Template.named("ide-pom.xml")
        .filled(
            Map.of(
                "home",
                home.xml(),
                "version",
                home.version(),
                "boms",
                xml(libraries.stream().filter(Coordinate::isBom)),
                "libraries",
                xml(libraries.stream().filter(library -> !library.isBom()))),
            Set.of());
  }

  private static String xml(Stream<Coordinate> libraries) {
    return libraries.map(library -> new DeclaredLibrary(library).xml()).collect(joining());
  }
}
