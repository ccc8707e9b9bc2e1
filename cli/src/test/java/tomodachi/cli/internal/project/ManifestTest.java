package tomodachi.cli.internal.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tomodachi.LifecycleOptions;

/// What runs the image of a new project.
class ManifestTest {

  private static final int GRACE = LifecycleOptions.defaults().terminationGracePeriodSeconds();
  private static final int PORT = 9700;

  @TempDir Path folder;

  private List<Object> documents(String file, Set<Feature> features) throws IOException {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var project = Projects.written(Files.createTempDirectory(folder, "made"), features);
    var documents = new ArrayList<>();
    new Yaml(options).loadAll(Files.readString(project.resolve(file))).forEach(documents::add);
    return documents;
  }

  private Object deployment() throws IOException {
    return documents("kubernetes.yml", EnumSet.allOf(Feature.class)).getFirst();
  }

  private Object pod() throws IOException {
    return at(deployment(), "spec", "template", "spec");
  }

  private Object container() throws IOException {
    return at(pod(), "containers", 0);
  }

  /// What stands at a path of keys and indices.
  private static Object at(Object root, Object... path) {
    var value = root;
    for (var step : path) {
      value = Objects.requireNonNull(child(value, step), () -> step + " of " + List.of(path));
    }
    return value;
  }

  private static @Nullable Object child(Object parent, Object step) {
    return step instanceof Integer index
        ? ((List<?>) parent).get(index)
        : ((Map<?, ?>) parent).get(step);
  }

  private static Object variable(Object container, String name) {
    return ((List<?>) at(container, "env"))
        .stream().filter(entry -> at(entry, "name").equals(name)).findFirst().orElseThrow();
  }

  static List<Set<Feature>> combinations() {
    return Projects.combinations().toList();
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void bothAreYamlWhateverTheServiceHas(Set<Feature> features) throws IOException {
    assertThat(documents("kubernetes.yml", features))
        .extracting(document -> at(document, "kind"))
        .containsExactly("Deployment", "Service");
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void brokersAreThereIfTheyAreNeeded(Set<Feature> features) throws IOException {
    var expected = new HashSet<Object>(Set.of("order-desk"));
    if (features.contains(Feature.AMQP)) {
      expected.add("order-desk-rabbitmq");
    }
    if (features.contains(Feature.AWS)) {
      expected.add("order-desk-sns-sqs");
    }

    assertThat(at(documents("compose.yml", features).getFirst(), "services"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsOnlyKeys(expected);
  }

  @Test
  void aStopHasMoreTimeThanItMayTake() throws IOException {
    assertThat((Integer) at(pod(), "terminationGracePeriodSeconds")).isGreaterThan(GRACE);
    assertThat(at(variable(container(), "TOMODACHI_SHUTDOWN_DELAY_SECONDS"), "value"))
        .asString()
        .satisfies(delay -> assertThat(Integer.parseInt(delay)).isBetween(1, GRACE / 2));
    var compose = documents("compose.yml", Set.of(Feature.HTTP)).getFirst();
    assertThat(at(compose, "services", "order-desk", "stop_grace_period"))
        .asString()
        .matches("\\d+s")
        .satisfies(
            time -> assertThat(Integer.parseInt(time.replace("s", ""))).isGreaterThan(GRACE));
  }

  @Test
  void theProbesAskForWhatTheServiceAnswers() throws IOException {
    assertThat(at(container(), "livenessProbe", "httpGet", "path")).isEqualTo("/health/live");
    assertThat(at(container(), "startupProbe", "httpGet", "path")).isEqualTo("/health/live");
    assertThat(at(container(), "readinessProbe", "httpGet", "path")).isEqualTo("/health/ready");
  }

  @Test
  void everythingMeansTheSamePort() throws IOException {
    assertThat(at(container(), "ports", 0))
        .isEqualTo(Map.of("name", "http", "containerPort", PORT));
    var service = documents("kubernetes.yml", Set.of(Feature.HTTP)).getLast();
    assertThat(at(service, "spec", "ports", 0, "targetPort")).isEqualTo("http");
    var compose = documents("compose.yml", Set.of(Feature.HTTP)).getFirst();
    assertThat(at(compose, "services", "order-desk", "ports", 0))
        .isEqualTo("%1$d:%1$d".formatted(PORT));
  }

  @Test
  void theServiceLeadsToThePodsOfTheDeployment() throws IOException {
    var labels = Map.of("app.kubernetes.io/name", "order-desk");

    assertThat(at(deployment(), "spec", "selector", "matchLabels")).isEqualTo(labels);
    assertThat(at(deployment(), "spec", "template", "metadata", "labels")).isEqualTo(labels);
    var service = documents("kubernetes.yml", Set.of(Feature.HTTP)).getLast();
    assertThat(at(service, "spec", "selector")).isEqualTo(labels);
  }

  @Test
  void itRunsWithoutRightsAndWritesToItsTemporaryFolderOnly() throws IOException {
    assertThat(at(pod(), "securityContext", "runAsNonRoot")).isEqualTo(true);
    assertThat(at(container(), "securityContext"))
        .isEqualTo(
            Map.of(
                "allowPrivilegeEscalation", false,
                "readOnlyRootFilesystem", true,
                "capabilities", Map.of("drop", List.of("ALL"))));
    assertThat(at(container(), "volumeMounts", 0))
        .isEqualTo(Map.of("name", "tmp", "mountPath", "/tmp"));
    assertThat(at(pod(), "volumes", 0, "name")).isEqualTo("tmp");
  }

  @Test
  void theUserIsThatOfTheImage() throws IOException {
    var user = at(pod(), "securityContext", "runAsUser");

    assertThat(Projects.written(folder, Set.of(Feature.HTTP)).resolve("Dockerfile"))
        .content()
        .contains("\nUSER %1$s:%1$s\n".formatted(user));
  }

  @Test
  void itsMemoryIsLimited() throws IOException {
    assertThat(at(container(), "resources", "limits", "memory"))
        .isEqualTo(at(container(), "resources", "requests", "memory"));
  }

  @Test
  void nothingOfTheClusterIsTakenForAnOption() throws IOException {
    assertThat(at(pod(), "enableServiceLinks")).isEqualTo(false);
  }
}
