package tomodachi.cli.internal.libraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.suggest.NearestName;
import tomodachi.cli.libraries.Coordinate;
import tomodachi.cli.libraries.ResolutionException;
import tomodachi.cli.libraries.ResolutionException.Reason;

/// A library that can't be had, for a person.
///
/// @param declarations say where libraries are declared
record ResolutionProblem(ResolutionException problem, Declarations declarations) {

  CommandFailure failure() {
    var details = Stream.of(origin(), asked(), remedies()).flatMap(List::stream);
    return CommandFailure.ofStart(error(), details.toArray(String[]::new));
  }

  private String error() {
    return switch (problem.reason()) {
      case Reason.Missing _ -> "there is no library %s".formatted(library());
      case Reason.Unreachable(var repository, var detail) ->
          "cannot fetch the library %s from the repository \"%s\": %s"
              .formatted(library(), repository, detail);
      case Reason.Offline() ->
          "the library %s isn't on this machine, and Maven's settings say offline"
              .formatted(library());
      case Reason.Damaged(var repository, var detail) ->
          "the library %s came damaged from the repository \"%s\": %s"
              .formatted(library(), repository, detail);
      case Reason.Unversioned() ->
          "no bill of materials says the version of %s".formatted(library());
      case Reason.Other(var detail) -> "cannot resolve the libraries: " + detail;
    };
  }

  private String library() {
    return problem.trail().isEmpty() ? "" : '"' + problem.trail().getLast().toString() + '"';
  }

  /// Where it is declared, and what needs it.
  private List<String> origin() {
    var lines = new ArrayList<String>();
    var trail = problem.trail();
    if (trail.size() > 1) {
      lines.add("needed by " + trail.get(trail.size() - 2));
    }
    declared().flatMap(declarations::placeOf).ifPresent(place -> lines.add("from " + place.text()));
    return lines;
  }

  private Optional<Coordinate> declared() {
    return problem.trail().stream().findFirst();
  }

  private List<String> asked() {
    return problem.reason() instanceof Reason.Missing && !problem.repositories().isEmpty()
        ? List.of("repositories asked: " + String.join(", ", problem.repositories()))
        : List.of();
  }

  private List<String> remedies() {
    return switch (problem.reason()) {
      case Reason.Missing missing -> List.of(remedy(missing));
      case Reason.Unreachable _ ->
          List.of("check the network, and the mirrors and proxies in Maven's settings.xml");
      case Reason.Offline() ->
          List.of("start once with a network, or remove <offline> from settings.xml");
      case Reason.Damaged _ -> List.of("it was not used; tell who runs the repository");
      case Reason.Unversioned() -> List.of("write group:artifact:version");
      case Reason.Other _ -> List.of();
    };
  }

  private String remedy(Reason.Missing missing) {
    return missing.versions().isEmpty() ? nearestName(missing) : nearestVersion(missing.versions());
  }

  private String nearestVersion(List<String> versions) {
    var wanted =
        problem.trail().isEmpty()
            ? ""
            : Objects.requireNonNullElse(problem.trail().getLast().version(), "");
    var newest = "the newest version is " + versions.getLast();
    return NearestName.of(wanted, versions)
        .filter(near -> !near.equals(versions.getLast()))
        .map("did you mean version %s? "::formatted)
        .map(question -> question + newest)
        .orElse(newest);
  }

  private String nearestName(Reason.Missing missing) {
    var wanted = problem.trail().isEmpty() ? "" : problem.trail().getLast().name();
    return NearestName.of(wanted, missing.neighbours())
        .map("did you mean \"%s\"?"::formatted)
        .orElse("check its group, artifact and version, and the repositories in settings.xml");
  }
}
