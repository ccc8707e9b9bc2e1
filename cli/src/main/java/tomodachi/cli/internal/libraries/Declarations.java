package tomodachi.cli.internal.libraries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.SourceFile;
import tomodachi.cli.libraries.Coordinate;

/// All libraries that the services of a start declare.
///
/// @param all in the order of the command line and the sources; one may be there several times
public record Declarations(List<Declaration> all) {
  /// Nothing.
  public static final Declarations NONE = new Declarations(List.of());

  private static final Place.Option OPTION = new Place.Option();

  public Declarations {
    all = List.copyOf(all);
  }

  /// Those of an option and of sources.
  ///
  /// @param typed coordinates of the command line
  /// @throws CommandFailure when one can't be understood, or contradicts another
  public static Declarations of(List<String> typed, Collection<SourceFile> sources) {
    return new Declarations(typed.stream().map(Declarations::typed).toList()).and(sources);
  }

  /// These and those of further sources.
  ///
  /// @throws CommandFailure as in [#of]
  public Declarations and(Collection<SourceFile> sources) {
    var found = new LinkedHashSet<>(all);
    var complaints = new ArrayList<String>();
    for (var source : sources) {
      for (var directive : source.header().directives()) {
        var content = new DepsLine(new Place.Line(source.path(), directive)).content();
        found.addAll(content.declarations());
        complaints.addAll(content.complaints());
      }
    }
    if (!complaints.isEmpty()) {
      throw CommandFailure.ofStart(complaints, count(complaints.size()));
    }
    return new Declarations(List.copyOf(found)).checked();
  }

  /// Each library once.
  public List<Coordinate> coordinates() {
    return all.stream().map(Declaration::coordinate).distinct().toList();
  }

  /// Where a library is declared first.
  Optional<Place> placeOf(Coordinate coordinate) {
    return all.stream()
        .filter(declaration -> declaration.coordinate().equals(coordinate))
        .map(Declaration::place)
        .findFirst();
  }

  private static Declaration typed(String text) {
    return switch (new CoordinateText(text).read()) {
      case CoordinateText.Reading.Good(var coordinate) -> new Declaration(coordinate, OPTION, 0);
      case CoordinateText.Reading.Bad(var error, var remedy) ->
          throw CommandFailure.ofUsage("invalid value for --deps: " + error, remedy);
    };
  }

  private Declarations checked() {
    var firsts = new HashMap<Coordinate, Declaration>();
    for (var declaration : all) {
      var first = firsts.putIfAbsent(unversioned(declaration.coordinate()), declaration);
      if (first != null && !first.coordinate().equals(declaration.coordinate())) {
        throw twice(first, declaration);
      }
    }
    requireVersions();
    return this;
  }

  private static Coordinate unversioned(Coordinate coordinate) {
    return new Coordinate(
        coordinate.group(),
        coordinate.artifact(),
        null,
        coordinate.classifier(),
        coordinate.isBom());
  }

  private static CommandFailure twice(Declaration first, Declaration second) {
    return CommandFailure.ofStart(
        "library \"%s\" is declared in two versions".formatted(first.coordinate().name()),
        said(first),
        said(second),
        "services that run together share their libraries: agree on one version, or run them"
            + " apart");
  }

  private static String said(Declaration declaration) {
    return "%s from %s"
        .formatted(
            Objects.requireNonNullElse(declaration.coordinate().version(), "the version of a BOM"),
            declaration.place().text());
  }

  /// Only a bill of materials can say the version of a library.
  private void requireVersions() {
    var hasBom = all.stream().anyMatch(one -> one.coordinate().isBom());
    for (var declaration : all) {
      var coordinate = declaration.coordinate();
      if (coordinate.version() == null && (coordinate.isBom() || !hasBom)) {
        throw unversioned(declaration);
      }
    }
  }

  private static CommandFailure unversioned(Declaration declaration) {
    var error = "\"%s\" has no version".formatted(declaration.coordinate());
    var remedy =
        "write group:artifact:version, or declare a bill of materials: group:artifact:version@pom";
    return switch (declaration.place()) {
      case Place.Option() -> CommandFailure.ofUsage("invalid value for --deps: " + error, remedy);
      case Place.Line line ->
          CommandFailure.ofStart(
              List.of(line.complaint(error, declaration.column(), remedy)), count(1));
    };
  }

  private static String count(int mistakes) {
    return mistakes == 1 ? "1 mistake in the libraries" : mistakes + " mistakes in the libraries";
  }
}
