package tomodachi.internal.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.Options;
import tomodachi.tasks.CapturedLogs;

/// Options under the names they had before.
class OldNamesTest {

  @TempDir Path folder;

  record Pool(@Options.Alias("max") int size) {}

  record Broker(@Options.Alias({"region", "old.region_name"}) String regionName, Pool pool)
      implements Options.Section {
    static Broker defaults() {
      return new Broker("", new Pool(1));
    }

    @Override
    public String key() {
      return "broker";
    }
  }

  private static EffectiveOptions given(
      List<Path> files, Map<String, String> environment, String... overrides) {
    return new EffectiveOptions(new Settings(files, environment, List.of(overrides)), List::of);
  }

  private static String region(EffectiveOptions options) {
    assertThat(options.check(Stream.of(Broker.class))).isEmpty();
    return options.section(Broker.class).regionName();
  }

  private Path file(String json) throws Exception {
    return Files.writeString(folder.resolve("a.json"), json);
  }

  @Test
  void anOldNameMeansTheSameInEveryLayerAndForm() throws Exception {
    var nested = file("{\"options\": {\"broker\": {\"region\": \"eu\"}}}");
    assertThat(region(given(List.of(nested), Map.of()))).isEqualTo("eu");
    var dotted = file("{\"options\": {\"broker.region\": \"eu\"}}");
    assertThat(region(given(List.of(dotted), Map.of()))).isEqualTo("eu");
    var group = file("{\"options\": {\"old\": {\"region_name\": \"eu\"}}}");
    assertThat(region(given(List.of(group), Map.of()))).isEqualTo("eu");
    assertThat(region(given(List.of(), Map.of("TOMODACHI_BROKER_REGION", "eu")))).isEqualTo("eu");
    assertThat(region(given(List.of(), Map.of(), "old.region_name=eu"))).isEqualTo("eu");
  }

  @Test
  void anOldNameMayStandInANestedGroup() {
    var options = given(List.of(), Map.of(), "broker.pool.max=5");

    assertThat(options.section(Broker.class).pool().size()).isEqualTo(5);
  }

  @Test
  void ofTwoNamesTheLaterLayerOrOverrideWins() throws Exception {
    var file = file("{\"options\": {\"broker\": {\"region\": \"file\"}}}");

    assertThat(region(given(List.of(file), Map.of("TOMODACHI_BROKER_REGION_NAME", "env"))))
        .isEqualTo("env");
    assertThat(region(given(List.of(), Map.of(), "broker.region=a", "broker.region_name=b")))
        .isEqualTo("b");
    assertThat(region(given(List.of(), Map.of(), "broker.region_name=b", "broker.region=a")))
        .isEqualTo("a");
  }

  @Test
  void twoNamesInOneFileOrInTheEnvironmentAreAMistake() throws Exception {
    var file = file("{\"options\": {\"broker\": {\"region\": \"a\", \"region_name\": \"b\"}}}");

    assertThat(given(List.of(file), Map.of()).check(Stream.of(Broker.class)).toString())
        .contains("Option \"broker.region_name\" is given twice")
        .contains("a.json, as broker.region\n")
        .contains("a.json, as broker.region_name\n");
    var environment = Map.of("TOMODACHI_BROKER_REGION", "a", "TOMODACHI_BROKER_REGION_NAME", "b");
    assertThat(given(List.of(), environment).check(Stream.of(Broker.class)).toString())
        .contains("Option \"broker.region_name\" is given twice")
        .contains("from TOMODACHI_BROKER_REGION, as broker.region\n");
  }

  @Test
  void anOldNameIsToldWithTheNewOne() {
    var options = given(List.of(), Map.of(), "broker.region=eu");
    try (var logs = new CapturedLogs()) {
      options.logSettings(Stream.of(Broker.class));

      assertThat(logs.lines())
          .containsExactly(
              "tomodachi.options: an option is given by its old name option=broker.region_name"
                  + " given=broker.region source=-o broker.region");
    }
  }

  record Loose(@Options.Alias("out") int timeOut) implements Options.Section {
    static Loose defaults() {
      return new Loose(1);
    }

    @Override
    public String key() {
      return "";
    }
  }

  @Test
  void aNameThatEndsLikeAnOldOneIsNone() {
    var options = given(List.of(), Map.of(), "time_out=2");
    try (var logs = new CapturedLogs()) {
      options.logSettings(Stream.of(Loose.class));

      assertThat(logs.lines()).isEmpty();
    }
  }
}
