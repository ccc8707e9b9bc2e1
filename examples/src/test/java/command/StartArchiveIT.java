package command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The start-up archive that the distribution makes for itself. What makes one takes its time, and
/// is done by `scripts/start-archive`.
class StartArchiveIT {

  // It is made by a process that gives way to all others.
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String NOTICE = "stop running services with";
  private static final String FROM_ARCHIVE = "tomodachi.cli.Main source: shared objects file";

  @TempDir Path folder;

  private Home home;
  private Path cache;
  private Path service;

  /// The first start may build the distribution.
  @BeforeAll
  static void build() {
    Finished.of("--version");
  }

  @BeforeEach
  void write() throws IOException {
    home =
        Home.copyOf(
            Command.ROOT.resolve("dist/target/quick/tomodachi"), folder.resolve("höme dir"));
    cache = folder.resolve("cäche dir");
    service =
        Files.writeString(
            folder.resolve("Leaving.java"),
            """
            import module tomodachi;

            @StartedService
            void leave() {
              Tomodachi.exit();
            }

            void main() {}
            """);
  }

  /// What a start said, and what it loaded from where.
  private record Start(Finished ended, String loaded) {
    boolean isFromArchive() {
      return loaded.contains(FROM_ARCHIVE);
    }

    String text() {
      return ended.out() + ended.err();
    }
  }

  private Start start(Map<String, String> more, String... options) {
    try {
      var log = Files.createTempFile("loaded", ".log");
      var environment = new HashMap<>(Map.of("XDG_CACHE_HOME", cache.toString()));
      environment.putAll(more);
      environment.merge("TOMODACHI_JAVA_OPTS", "-Xlog:class+load:file=" + log, "%s %s"::formatted);
      var arguments = new ArrayList<>(List.of("run", service.toString()));
      arguments.addAll(List.of(options));
      var ended =
          Finished.of(folder, environment, home.command(), arguments.toArray(String[]::new));
      assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
      assertThat(ended.out() + ended.err()).doesNotContain("[warning][", "[error][");
      var loaded = Files.readString(log);
      Files.delete(log);
      return new Start(ended, loaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Start start() {
    return start(Map.of());
  }

  /// Waits until it is made. No further one is: it would be when the folder is deleted.
  private Path awaitArchive() throws IOException {
    var archives = cache.resolve("tomodachi/archive");
    var making = archives.resolve("making");
    var archive =
        Awaitility.await("an archive")
            .atMost(PATIENCE)
            .pollInterval(Duration.ofSeconds(1))
            .until(
                () -> Files.exists(making) ? Optional.<Path>empty() : Home.archiveIn(archives),
                Optional::isPresent)
            .orElseThrow();
    Files.createDirectory(making);
    return archive;
  }

  @Test
  @EnabledIfSystemProperty(named = "start.archive", matches = "made")
  void isMadeByTheFirstStartAndServesTheNextUntilSomethingChanges() throws IOException {
    assertThat(start().isFromArchive()).isFalse();
    var archive = awaitArchive();

    var second = start();
    assertThat(second.isFromArchive()).isTrue();
    assertThat(second.text()).contains(NOTICE);

    assertThat(start(Map.of("TOMODACHI_ARCHIVE", "off")).isFromArchive()).isFalse();
    assertThat(start(Map.of("TOMODACHI_JAVA_OPTS", "-XX:+UseParallelGC")).isFromArchive())
        .isFalse();

    var whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    assertThat(start().isFromArchive()).isFalse();
    Files.write(archive, whole);
    assertThat(start().isFromArchive()).isTrue();

    home.replaceInCommand(NOTICE, NOTICE.toUpperCase(Locale.ROOT));
    var changed = start();
    assertThat(changed.isFromArchive()).isFalse();
    assertThat(changed.text()).contains("STOP RUNNING SERVICES WITH").doesNotContain(NOTICE);
  }

  @Test
  void isNotMadeWhenItIsTurnedOffOrInProduction() {
    start(Map.of("TOMODACHI_ARCHIVE", "off"));
    start(Map.of(), "--production");

    assertThat(cache).doesNotExist();
  }

  @Test
  void isLeftOutWhereNothingCanBeWritten() throws IOException {
    cache = Files.writeString(folder.resolve("file"), "no folder", UTF_8);

    assertThat(start().isFromArchive()).isFalse();
    assertThat(cache).hasContent("no folder");
  }

  @Test
  @EnabledIfSystemProperty(named = "start.archive", matches = "made")
  void canBeMadeForProductionBeforehand() {
    var made = Finished.of(folder, Map.of(), home.command(), "--make-archive", "--production");

    assertThat(made.exitCode()).as(made.out() + made.err()).isZero();
    assertThat(made.out())
        .startsWith(home.folder() + "/archive/")
        .endsWith(": made (production)\n");
    assertThat(start(Map.of(), "--production").isFromArchive()).isTrue();
    assertThat(start(Map.of("TOMODACHI_ARCHIVE", "off"), "--production").isFromArchive()).isFalse();
  }

  @Test
  void makingItRefusesWhatItDoesNotKnow() {
    var refused = Finished.of(folder, Map.of(), home.command(), "--make-archive", "--fast");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).isEqualTo("error: --make-archive takes nothing but --production\n");
  }
}
