package tomodachi.cli.internal.libraries;

import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.cli.libraries.Coordinate;
import tomodachi.cli.libraries.ResolutionException;
import tomodachi.cli.libraries.ResolutionException.Reason;

/// What a person reads when a library can't be had.
class ResolutionProblemTest extends LibraryFixture {
  private static final Coordinate DRIVER = library("org.postgresql", "postgresql", "42.7.99");
  private static final Coordinate POOL = library("com.zaxxer", "HikariCP", "7.0");

  private void assertProblem(Reason reason, List<Coordinate> trail, String text) {
    var declarations =
        declared(
            source("Orders.java", "package shop;", "//DEPS org.postgresql:postgresql:42.7.99"));
    var problem =
        new ResolutionException(reason, trail, List.of("corp", "central"), new Exception());

    assertFailure(
        1,
        () -> {
          throw new ResolutionProblem(problem, declarations).failure();
        },
        text);
  }

  @Test
  void aVersionThatIsNotThere() {
    assertProblem(
        new Reason.Missing(List.of("42.7.9", "42.7.13", "42.8.0"), List.of()),
        List.of(DRIVER),
        """
        error: there is no library "org.postgresql:postgresql:42.7.99"
          from //DEPS in Orders.java:2
          repositories asked: corp, central
          did you mean version 42.7.9? the newest version is 42.8.0\
        """);
  }

  @Test
  void aNameThatIsNotThere() {
    assertProblem(
        new Reason.Missing(List.of(), List.of("com.zaxxer:HikariPC", "com.zaxxer:nothing")),
        List.of(DRIVER, POOL),
        """
        error: there is no library "com.zaxxer:HikariCP:7.0"
          needed by org.postgresql:postgresql:42.7.99
          from //DEPS in Orders.java:2
          repositories asked: corp, central
          did you mean "com.zaxxer:HikariPC"?\
        """);
    assertProblem(
        new Reason.Missing(List.of(), List.of()),
        List.of(DRIVER),
        """
        error: there is no library "org.postgresql:postgresql:42.7.99"
          from //DEPS in Orders.java:2
          repositories asked: corp, central
          check its group, artifact and version, and the repositories in settings.xml\
        """);
  }

  @Test
  void aRepositoryThatDoesNotAnswer() {
    assertProblem(
        new Reason.Unreachable("corp", "Connection refused"),
        List.of(DRIVER),
        """
        error: cannot fetch the library "org.postgresql:postgresql:42.7.99" from the repository "corp": Connection refused
          from //DEPS in Orders.java:2
          check the network, and the mirrors and proxies in Maven's settings.xml\
        """);
  }

  @Test
  void aMachineThatIsOffline() {
    assertProblem(
        new Reason.Offline(),
        List.of(DRIVER),
        """
        error: the library "org.postgresql:postgresql:42.7.99" isn't on this machine, and Maven's settings say offline
          from //DEPS in Orders.java:2
          start once with a network, or remove <offline> from settings.xml\
        """);
  }

  @Test
  void aFileThatIsNotWhatItsChecksumSays() {
    assertProblem(
        new Reason.Damaged("corp", "expected 1 but is 2"),
        List.of(DRIVER),
        """
        error: the library "org.postgresql:postgresql:42.7.99" came damaged from the repository "corp": expected 1 but is 2
          from //DEPS in Orders.java:2
          it was not used; tell who runs the repository\
        """);
  }

  @Test
  void aVersionNobodySays() {
    assertProblem(
        new Reason.Unversioned(),
        List.of(DRIVER),
        """
        error: no bill of materials says the version of "org.postgresql:postgresql:42.7.99"
          from //DEPS in Orders.java:2
          write group:artifact:version\
        """);
  }

  @Test
  void whateverElse() {
    assertProblem(
        new Reason.Other("Maven's settings can't be read"),
        List.of(),
        "error: cannot resolve the libraries: Maven's settings can't be read");
  }
}
