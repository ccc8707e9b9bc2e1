package tomodachi.deps.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.libraries.Coordinate;
import tomodachi.cli.libraries.LibraryRequest;
import tomodachi.cli.libraries.LibraryResolver;
import tomodachi.cli.libraries.ResolutionException;
import tomodachi.cli.libraries.ResolutionException.Reason;
import tomodachi.cli.libraries.ResolvedLibraries;

/// Which jars libraries become, from a repository in a folder.
class MavenResolverTest {
  private final List<String> fetched = Collections.synchronizedList(new ArrayList<>());
  private final LibraryResolver resolver =
      ServiceLoader.load(LibraryResolver.class).findFirst().orElseThrow();

  @TempDir private Path folder;
  private Shelf shelf;
  private Path settings;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(folder);
    settings = shelf.settings("");
  }

  private static Coordinate library(String name, String version) {
    var parts = name.split(":", -1);
    return new Coordinate(parts[0], parts[1], version, null, false);
  }

  private ResolvedLibraries resolve(Coordinate... coordinates) throws ResolutionException {
    return resolve(Map.of(), coordinates);
  }

  private ResolvedLibraries resolve(Map<String, String> provided, Coordinate... coordinates)
      throws ResolutionException {
    return resolver.resolve(
        new LibraryRequest(List.of(coordinates), provided, settings),
        (name, _, _) -> fetched.add(name));
  }

  private List<String> names(Coordinate... coordinates) throws ResolutionException {
    return names(resolve(coordinates));
  }

  private static List<String> names(ResolvedLibraries resolved) {
    return resolved.jars().stream().map(jar -> jar.getFileName().toString()).toList();
  }

  private ResolutionException failure(Coordinate... coordinates) {
    return catchThrowableOfType(ResolutionException.class, () -> resolve(coordinates));
  }

  @Test
  void whatALibraryNeedsAtRunTimeComesWithIt() throws Exception {
    shelf.put("g:a:1", "g:b:1", "g:c:1:runtime", "g:d:1:test", "g:e:1:provided");
    shelf.put("g:b:1", "g:f:1");
    shelf.put("g:c:1");
    shelf.put("g:f:1");

    var resolved = resolve(library("g:a", "1"));

    assertThat(names(resolved)).containsExactly("a-1.jar", "b-1.jar", "f-1.jar", "c-1.jar");
    assertThat(resolved.jars())
        .allSatisfy(jar -> assertThat(jar).startsWith(shelf.local()).isRegularFile());
    assertThat(resolved.isChanging()).isFalse();
    assertThat(resolved.notes()).isEmpty();
    assertThat(fetched).contains("a-1.pom", "a-1.jar", "f-1.jar");
  }

  @Test
  void ofTwoVersionsTheNearerWins() throws Exception {
    shelf.put("g:a:1", "g:b:1");
    shelf.put("g:b:1", "g:c:2");
    shelf.put("g:c:2");
    shelf.put("g:c:1");

    assertThat(names(library("g:a", "1"), library("g:c", "1")))
        .containsExactlyInAnyOrder("a-1.jar", "b-1.jar", "c-1.jar");
  }

  @Test
  void aBillOfMaterialsSaysVersions() throws Exception {
    shelf.putBom("g:bom:1", "g:a:3", "g:b:5");
    shelf.put("g:a:3", "g:b:4");
    shelf.put("g:b:5");
    var bom = new Coordinate("g", "bom", "1", null, true);

    assertThat(names(bom, new Coordinate("g", "a", null, null, false)))
        .containsExactly("a-3.jar", "b-5.jar");

    var failure = failure(bom, new Coordinate("g", "c", null, null, false));
    assertThat(failure.reason()).isEqualTo(new Reason.Unversioned());
    assertThat(failure.trail()).containsExactly(new Coordinate("g", "c", null, null, false));
  }

  @Test
  void whatTheFrameworkHasIsLeftOut() throws Exception {
    shelf.put("g:a:1", "g:logs:2", "g:json:3", "tomodachi:tomodachi-core:1");
    shelf.put("g:logs:2", "g:below:1");
    var provided = Map.of("g:logs", "2.1", "g:json", "2.9", "g:mine", "7");

    var resolved = resolve(provided, library("g:a", "1"), library("g:mine", "8"));

    assertThat(names(resolved)).containsExactly("a-1.jar");
    assertThat(resolved.notes())
        .containsExactly(
            "g:mine is the framework's own, version 7, not 8, which is declared",
            "g:json is the framework's own, version 2.9, not 3, which a library was made for");
  }

  @Test
  void aSnapshotMayChange() throws Exception {
    shelf.put("g:a:1-SNAPSHOT");
    settings =
        shelf.settings(
            """
            <profiles><profile><id>p</id><repositories><repository>
              <id>r</id><url>%s</url><snapshots><enabled>true</enabled></snapshots>
            </repository></repositories></profile></profiles>
            <activeProfiles><activeProfile>p</activeProfile></activeProfiles>
            """
                .formatted(shelf.remote().toUri()));

    assertThat(resolve(library("g:a", "1-SNAPSHOT")).isChanging()).isTrue();
  }

  @Test
  void aVersionThatIsNotThereIsReportedWithThoseThatAre() throws Exception {
    shelf.put("g:a:1");
    shelf.list("g:a", "1", "1.1");

    var failure = failure(library("g:a", "2"));

    assertThat(failure.reason()).isEqualTo(new Reason.Missing(List.of("1", "1.1"), List.of()));
    assertThat(failure.trail()).containsExactly(library("g:a", "2"));
    assertThat(failure.repositories()).containsExactly(Shelf.NAME);
  }

  @Test
  void aNameThatIsNotThereIsReportedWithThoseBesideIt() throws Exception {
    shelf.put("g.h:postgresql:1");
    resolve(library("g.h:postgresql", "1"));

    assertThat(failure(library("g.h:postgres", "1")).reason())
        .isInstanceOfSatisfying(
            Reason.Missing.class,
            missing -> assertThat(missing.neighbours()).contains("g.h:postgresql"));
    assertThat(failure(library("g.i:postgresql", "1")).reason())
        .isEqualTo(new Reason.Missing(List.of(), List.of("g.h:postgresql")));
  }

  @Test
  void whatALibraryNeedsAndNobodyHasIsReportedWithTheWayThere() throws Exception {
    shelf.put("g:a:1", "g:b:1");
    shelf.put("g:b:1", "g:c:1");

    assertThat(failure(library("g:a", "1")).trail())
        .containsExactly(library("g:a", "1"), library("g:b", "1"), library("g:c", "1"));
  }

  @Test
  void whatWasMissingIsLookedForAgain() throws Exception {
    assertThat(failure(library("g:a", "1")).reason()).isInstanceOf(Reason.Missing.class);

    shelf.put("g:a:1");

    assertThat(names(library("g:a", "1"))).containsExactly("a-1.jar");
  }

  @Test
  void aFileThatIsNotWhatItsChecksumSaysIsRefused() throws Exception {
    Files.writeString(shelf.put("g:a:1"), "something else");

    var failure = failure(library("g:a", "1"));

    assertThat(failure.reason())
        .isInstanceOfSatisfying(
            Reason.Damaged.class,
            damaged -> assertThat(damaged.repository()).isEqualTo(Shelf.NAME));
    assertThat(failure.trail()).containsExactly(library("g:a", "1"));
    assertThat(shelf.local().resolve("g/a/1/a-1.jar")).doesNotExist();
  }

  @Test
  void aFileWithoutAChecksumIsRefused() throws Exception {
    Files.delete(Path.of(shelf.put("g:a:1") + ".sha1"));

    assertThat(failure(library("g:a", "1")).reason()).isInstanceOf(Reason.Damaged.class);
  }

  @Test
  void aRepositoryThatDoesNotAnswerIsNamed() throws Exception {
    settings =
        Files.writeString(
            folder.resolve("settings.xml"),
            """
            <settings>
              <localRepository>%s</localRepository>
              <mirrors>
                <mirror>
                  <id>corp</id><mirrorOf>*</mirrorOf><url>http://ada:secret@127.0.0.1:1/</url>
                </mirror>
              </mirrors>
            </settings>
            """
                .formatted(shelf.local()));

    assertThat(failure(library("g:a", "1")).reason())
        .isInstanceOfSatisfying(
            Reason.Unreachable.class,
            unreachable -> {
              assertThat(unreachable.repository()).isEqualTo("corp");
              assertThat(unreachable.detail()).contains("refused").doesNotContain("secret");
            });
  }

  @Test
  void withoutANetworkWhatIsOnThisMachineIsEnough() throws Exception {
    shelf.put("g:a:1");
    resolve(library("g:a", "1"));
    settings = shelf.settings("<offline>true</offline>");

    assertThat(names(library("g:a", "1"))).containsExactly("a-1.jar");
    assertThat(failure(library("g:b", "1")).reason()).isEqualTo(new Reason.Offline());
  }

  @Test
  void settingsThatCannotBeReadAreReported() throws Exception {
    Files.writeString(settings, "<settings><mirrors></settings>");

    assertThat(failure(library("g:a", "1")).reason())
        .isInstanceOfSatisfying(
            Reason.Other.class,
            other -> assertThat(other.detail()).startsWith("Maven's settings can't be read: "));
  }

  @Test
  void repositoriesThatALibraryNamesAreNotAsked() throws Exception {
    var hidden = new Shelf(Files.createDirectory(folder.resolve("hidden")));
    hidden.put("g:b:1");
    var pom = Path.of(shelf.put("g:a:1", "g:b:1").toString().replace(".jar", ".pom"));
    var repositories =
        "<repositories><repository><id>h</id><url>%s</url></repository></repositories></project>"
            .formatted(hidden.remote().toUri());
    Shelf.rewrite(pom, Files.readString(pom).replace("</project>", repositories));
    settings =
        Files.writeString(
            settings, Files.readString(settings).replace("<mirrorOf>*<", "<mirrorOf>central<"));

    assertThat(failure(library("g:a", "1")).reason()).isInstanceOf(Reason.Missing.class);
  }
}
