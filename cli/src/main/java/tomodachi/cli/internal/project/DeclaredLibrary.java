package tomodachi.cli.internal.project;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.cli.libraries.Coordinate;

/// A library that a service file names, in the words of a POM.
record DeclaredLibrary(Coordinate coordinate) {

  /// Its place among the dependencies; a bill of materials is imported.
  String xml() {
    var lines =
        Stream.of(
                Optional.of(element("groupId", coordinate.group())),
                Optional.of(element("artifactId", coordinate.artifact())),
                Optional.ofNullable(coordinate.version()).map(text -> element("version", text)),
                Optional.ofNullable(coordinate.classifier())
                    .map(text -> element("classifier", text)),
                bom())
            .flatMap(Optional::stream)
            .collect(Collectors.joining());
    return "    <dependency>\n%s    </dependency>\n".formatted(lines);
  }

  private Optional<String> bom() {
    return coordinate.isBom()
        ? Optional.of(element("type", "pom") + element("scope", "import"))
        : Optional.empty();
  }

  private static String element(String name, String value) {
    return "      <%1$s>%2$s</%1$s>\n".formatted(name, value);
  }
}
