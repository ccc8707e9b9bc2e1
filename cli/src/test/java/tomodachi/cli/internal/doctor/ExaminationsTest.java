package tomodachi.cli.internal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.describe.Page;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.Palette;
import tomodachi.launch.StrangeVariable;
import tomodachi.transport.Checked.Finding;
import tomodachi.transport.Checked.Grade;
import tomodachi.transport.Timeline;

/// What is found out about machine and environment.
class ExaminationsTest {

  @TempDir Path folder;

  private static Finding about(String subject, Examination examination) {
    return examination.findings().stream()
        .filter(finding -> finding.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static JavaExamination java(String version, String encoding) {
    var properties = new HashMap<String, String>();
    properties.put("java.specification.version", version);
    properties.put("java.runtime.version", version + ".0.1");
    properties.put("native.encoding", encoding);
    return new JavaExamination(properties::get, Timeline.system());
  }

  @ParameterizedTest
  @CsvSource({"25, OK", "26, OK", "24, FAILURE", "1.8, FAILURE"})
  void javaIs25OrNewer(String version, Grade grade) {
    var finding = about("version", java(version, "UTF-8"));

    assertThat(finding.grade()).isEqualTo(grade);
    assertThat(finding.text()).startsWith(version + ".0.1 (unknown)");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, OK", "ANSI_X3.4-1968, WARNING"})
  void lettersAreThoseOfUnicode(String encoding, Grade grade) {
    assertThat(about("letters", java("25", encoding)).grade()).isEqualTo(grade);
  }

  @Test
  void theTimeIsToldWithItsZone() {
    var told = about("time", java("25", "UTF-8")).text();

    assertThat(Instant.parse(told.split(",", -1)[0]))
        .isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(told).contains(", zone ");
  }

  @ParameterizedTest
  @CsvSource({"1024, WARNING", "4096, OK", "unlimited, OK"})
  void fewOpenFilesAreAWarning(String limit, Grade grade) throws IOException {
    Files.writeString(
        folder.resolve("limits"),
        "Limit Soft Limit Hard Limit Units\nMax open files            %s    524288    files\n"
            .formatted(limit));

    assertThat(about("open files", new LimitsExamination(folder)).grade()).isEqualTo(grade);
  }

  @Test
  void whereNobodyTellsOfOpenFilesNothingIsSaid() {
    assertThat(new LimitsExamination(folder).findings())
        .extracting(Finding::subject)
        .containsExactly("memory");
  }

  @Test
  void littleMemoryIsAWarning() {
    assertThat(LimitsExamination.memory(32 << 20).grade()).isEqualTo(Grade.WARNING);
    assertThat(LimitsExamination.memory(256 << 20))
        .isEqualTo(Finding.ok("memory", "256 MiB of heap at most"));
  }

  private static List<Finding> environment(String... namesAndValues) {
    var variables = new HashMap<String, String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new EnvironmentExamination(new Environment(variables)).findings();
  }

  @Test
  void proxiesForThisMachineAreAWarningWithoutTheirAddress() {
    assertThat(environment("HTTP_PROXY", "http://me:hunter2@proxy", "NO_PROXY", "localhost"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.grade()).isEqualTo(Grade.WARNING))
        .asString()
        .contains("HTTP_PROXY", "NO_PROXY=localhost,127.0.0.1")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "localhost,127.0.0.1", "example.com, 127.0.0.1, localhost"})
  void proxiesThatSpareThisMachineAreFine(String spared) {
    assertThat(environment("https_proxy", "http://proxy", "no_proxy", spared))
        .containsExactly(Finding.ok("proxies", "https_proxy"));
  }

  @Test
  void optionsForEveryJavaAreAWarningAndColoursAreMentioned() {
    assertThat(environment("JAVA_TOOL_OPTIONS", "-Dpassword=hunter2", "NO_COLOR", "1"))
        .extracting(Finding::subject)
        .containsExactly("java options", "colours");
    assertThat(environment("JAVA_TOOL_OPTIONS", "-Dpassword=hunter2").toString())
        .doesNotContain("hunter2");
    assertThat(environment()).isEmpty();
  }

  @Test
  void missingLibrariesAreAFailure() {
    var installation =
        new InstallationExamination(new Environment(Map.of()), "1.0", List.of("netty"));

    assertThat(about("version", installation).grade()).isEqualTo(Grade.FAILURE);
    assertThat(about("version", installation).text()).startsWith("1.0").endsWith(" lacks netty");
  }

  @Test
  void cachesAreToldWithTheirSize() throws IOException {
    var archive = Files.createDirectories(folder.resolve("tomodachi/archive"));
    Files.write(archive.resolve("a.jsa"), new byte[3 << 19]);
    var installation =
        new InstallationExamination(
            new Environment(Map.of("XDG_CACHE_HOME", folder.toString())), "1.0", List.of());

    assertThat(about("archive cache", installation))
        .isEqualTo(Finding.ok("archive cache", archive + ", 1.5 MiB"));
    assertThat(about("library cache", installation).text()).endsWith("deps, not there yet");
  }

  @Test
  void aCacheThatIsAFileIsAWarning() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThat(new CacheFolder("cache", file.resolve("archive")).finding().grade())
        .isEqualTo(Grade.WARNING);
  }

  @Test
  void variablesOfHandlersAreJudgedWhenTheseAreKnown() {
    var stranger = new StrangeVariable("TOMODACHI_HANDLERS_X_TIMEOUT", Optional.empty());

    assertThat(new VariablesExamination(List.of(stranger), true).findings())
        .containsExactly(
            Finding.ok("variables", "TOMODACHI_HANDLERS_X_TIMEOUT is no option, and does nothing"));
    assertThat(new VariablesExamination(List.of(stranger), false).findings())
        .containsExactly(Finding.ok("variables", "each that begins with TOMODACHI_ is known"));
  }

  @Test
  void findingsStandBelowEachOtherWithTheirRemedies() {
    var diagnosis =
        new Diagnosis(
            List.of(
                new Diagnosis.Part(
                    "http",
                    List.of(
                        Finding.ok("port", "9700 is free"),
                        Finding.warning("a name", "it is long, or so it seems", "shorten it"))),
                new Diagnosis.Part(
                    "amqp", List.of(Finding.failure("broker", "gone", "start it", "or wait")))));

    assertThat(diagnosis.text(new Page(Palette.PLAIN, 40)))
        .isEqualTo(
            """
            http
              ok    port    9700 is free
              warn  a name  it is long, or so it
                            seems
                            → shorten it

            amqp
              fail  broker  gone
                            → start it
                            → or wait

            1 failure, 1 warning
            """);
    assertThat(diagnosis.exitCode()).isEqualTo(1);
  }

  @Test
  void nothingToComplainOfIsSaidToo() {
    var diagnosis =
        new Diagnosis(
            List.of(
                new Diagnosis.Part("nothing", List.of()),
                new Diagnosis.Part("x", List.of(Finding.ok("y", "z")))));

    assertThat(diagnosis.text(Page.ENDLESS)).isEqualTo("x\n  ok    y  z\n\nall is well\n");
    assertThat(diagnosis.exitCode()).isZero();
  }
}
