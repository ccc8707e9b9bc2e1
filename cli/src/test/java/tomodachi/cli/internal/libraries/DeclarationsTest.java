package tomodachi.cli.internal.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.cli.libraries.Coordinate;

/// What lines `//DEPS` and the option declare.
class DeclarationsTest extends LibraryFixture {

  @Test
  void severalLibrariesStandOnALineAndSeveralLinesInAFile() {
    var orders =
        source("Orders.java", "//DEPS g:a:1 g:b:2, h:c:3:linux", "//DEPS g:bom:4@pom // all");
    var bills = source("Bills.java", "package shop;", "//DEPS g:a:1", "class Bills {}");

    assertThat(Declarations.of(List.of("x:y:9@jar"), List.of(orders, bills)).coordinates())
        .containsExactly(
            library("x", "y", "9"),
            library("g", "a", "1"),
            library("g", "b", "2"),
            new Coordinate("h", "c", "3", "linux", false),
            new Coordinate("g", "bom", "4", null, true));
  }

  @Test
  void aBillOfMaterialsSaysVersions() {
    assertThat(declared(source("A.java", "//DEPS g:bom:4@pom", "//DEPS g:a")).coordinates())
        .containsExactly(
            new Coordinate("g", "bom", "4", null, true),
            new Coordinate("g", "a", null, null, false));
  }

  @Test
  void aFormatterMayPutABlankIn() {
    assertThat(declared(source("A.java", "// DEPS g:a:1")).coordinates())
        .containsExactly(library("g", "a", "1"));
  }

  @Test
  void eachMistakeIsShownWithItsLineAndACaret() {
    var orders =
        source(
            "Orders.java",
            "\t//DEPS g:a:1 postgresql",
            "//DEPS g:a:type:jar:1",
            "//DEPS",
            "//DEPS g:a:[1,2)",
            "//DEPS g:a:1@aar",
            "//DEPS g:../../etc:1",
            "//deps g:a:1",
            "//REPOS central",
            "class Orders {}",
            "//DEPS g:late:1");

    assertFailure(
        1,
        () -> declared(orders),
        """
        Orders.java:1: "postgresql" is no coordinate
        \t//DEPS g:a:1 postgresql
        \t             ^
          write group:artifact:version, such as org.postgresql:postgresql:42.7.13
        Orders.java:2: "g:a:type:jar:1" has 5 parts
        //DEPS g:a:type:jar:1
               ^
          write group:artifact:version, or group:artifact:version:classifier
        Orders.java:3: //DEPS names no library
        //DEPS
        ^
          write //DEPS group:artifact:version, or remove the line
        Orders.java:4: "g:a:[1,2)" doesn't name one version
        //DEPS g:a:[1,2)
               ^
          name one, so that every start has the same: group:artifact:version
        Orders.java:5: "g:a:1@aar" is of type "aar"
        //DEPS g:a:1@aar
               ^
          a library is a jar: leave out @…
        Orders.java:6: "g:../../etc:1" is no coordinate
        //DEPS g:../../etc:1
               ^
          write group:artifact:version, such as org.postgresql:postgresql:42.7.13
        Orders.java:7: libraries are declared by //DEPS
        //deps g:a:1
        ^
          write //DEPS, in capitals
        Orders.java:8: //REPOS is not read
        //REPOS central
        ^
          libraries come from the repositories in Maven's settings.xml, and from Maven Central
        Orders.java:10: //DEPS stands below the first declaration
        //DEPS g:late:1
        ^
          move it up, beside the imports
        error: 9 mistakes in the libraries\
        """);
  }

  @Test
  void aLibraryHasAVersion() {
    var orders = source("Orders.java", "//DEPS g:a:1 org.postgresql:postgresql");

    assertFailure(
        1,
        () -> declared(orders),
        """
        Orders.java:1: "org.postgresql:postgresql" has no version
        //DEPS g:a:1 org.postgresql:postgresql
                     ^
          write group:artifact:version, or declare a bill of materials: group:artifact:version@pom
        error: 1 mistake in the libraries\
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.jar | is no coordinate | write group:artifact:version, such as"
            + " org.postgresql:postgresql:42.7.13",
        "g:a:LATEST | doesn't name one version | name one, so that every start has the same:"
            + " group:artifact:version",
        "g:a | has no version | write group:artifact:version, or declare a bill of materials:"
            + " group:artifact:version@pom",
        "g:a:: | is no coordinate | write group:artifact:version, such as"
            + " org.postgresql:postgresql:42.7.13"
      })
  void aMistakeInTheOptionIsOneOfTheCommandLine(String typed, String error, String remedy) {
    assertFailure(
        2,
        () -> Declarations.of(List.of(typed), List.of()),
        """
        error: invalid value for --deps: "%s" %s
          %s\
        """
            .formatted(typed, error, remedy));
  }

  @Test
  void servicesThatRunTogetherAgreeOnAVersion() {
    var orders = source("Orders.java", "//DEPS g:a:1");

    assertFailure(
        1,
        () -> Declarations.of(List.of("g:a:2"), List.of(orders)),
        """
        error: library "g:a" is declared in two versions
          2 from --deps
          1 from //DEPS in Orders.java:1
          services that run together share their libraries: agree on one version, or run them apart\
        """);
  }
}
