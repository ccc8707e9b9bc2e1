package tomodachi.cli.internal.libraries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.libraries.DownloadProgress;
import tomodachi.cli.libraries.LibraryRequest;
import tomodachi.cli.libraries.ResolutionException;
import tomodachi.cli.libraries.ResolvedLibraries;
import tomodachi.transport.Timeline;

/// How declared libraries become jars.
class LibrariesTest extends LibraryFixture {
  private final List<LibraryRequest> requests = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> variables = new HashMap<>();
  private Path jar;

  @BeforeEach
  void makeJar() throws IOException {
    jar = Files.writeString(folder.resolve("a-1.jar"), "content");
    variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    variables.put(MavenSettings.VARIABLE, settings("<settings/>").toString());
  }

  private Path settings(String text) throws IOException {
    return Files.writeString(folder.resolve("settings.xml"), text);
  }

  private List<Path> jars(String... declarations) {
    var libraries =
        new Libraries(
            new Environment(variables),
            new PrintStream(err, true, UTF_8),
            Timeline.system(),
            this::resolve);
    return libraries.of(Declarations.of(List.of(declarations), List.of()));
  }

  private ResolvedLibraries resolve(LibraryRequest request, DownloadProgress progress)
      throws ResolutionException {
    requests.add(request);
    progress.fetched("a-1.jar", 7, 7);
    return new ResolvedLibraries(List.of(jar), false, List.of("b is another version"));
  }

  @Test
  void withoutLibrariesNobodyIsAsked() {
    assertThat(jars()).isEmpty();
    assertThat(requests).isEmpty();
  }

  @Test
  void theResolverIsAskedOnceAndWhatItSaysOfVersionsIsRepeated() {
    assertThat(jars("g:a:1")).containsExactly(jar);
    assertThat(jars("g:a:1")).containsExactly(jar);

    assertThat(requests).hasSize(1);
    assertThat(requests.getFirst().coordinates()).containsExactly(library("g", "a", "1"));
    assertThat(requests.getFirst().settings()).isEqualTo(folder.resolve("settings.xml"));
    assertThat(err.toString(UTF_8))
        .isEqualTo("warning: b is another version\nwarning: b is another version\n");
  }

  @Test
  void whatTheFrameworkHasIsNamedWithItsVersion() {
    jars("g:a:1");

    assertThat(requests.getFirst().provided())
        .containsKeys(
            "org.slf4j:slf4j-api",
            "tools.jackson.core:jackson-core",
            "info.picocli:picocli",
            "com.google.protobuf:protobuf-java",
            "io.netty:netty-common")
        .doesNotContainKeys("org.jctools:jctools-core")
        .allSatisfy((_, version) -> assertThat(version).matches("[0-9].*"));
  }

  @Test
  void otherLibrariesAndOtherSettingsAreOtherQuestions() throws IOException {
    jars("g:a:1");
    jars("g:a:2");
    settings("<settings><offline>true</offline></settings>");
    jars("g:a:1");

    assertThat(requests).hasSize(3);
  }

  @Test
  void settingsThatAreNotThereAreAMistake() {
    variables.put(MavenSettings.VARIABLE, "none.xml");

    assertFailure(
        2,
        () -> jars("g:a:1"),
        """
        error: no such file: "none.xml"
          from TOMODACHI_MAVEN_SETTINGS
          name a settings.xml of Maven, or unset the variable for ~/.m2/settings.xml\
        """);
  }
}
