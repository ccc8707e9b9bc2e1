package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.launch.Launch;
import tomodachi.tasks.Task;

/// What files say about a service beside its options.
class AttributesTest {

  @TempDir Path folder;

  abstract static class Base {
    int maxItems = 10;
  }

  static class Orders extends Base {
    String greeting = "hello";
    @Nullable String unset = "set";
    List<String> tags = new ArrayList<>(List.of("code"));
    Map<String, Object> limits = new HashMap<>(Map.of("eu", 1, "us", 1));
    final int fixed = 1;

    @Task("work")
    void work() {}
  }

  private Launch launch(Object service, String... json) {
    return Launch.of(service)
        .withFiles(IntStream.range(0, json.length).mapToObj(i -> file(i, json[i])).toList());
  }

  private Path file(int number, String json) {
    try {
      return Files.writeString(folder.resolve(number + ".json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String mistakes(String json, Object service, Object... more) {
    try (var _ = Launch.of(service, more).withFiles(List.of(file(0, json))).start()) {
      return "none";
    } catch (DeclarationException e) {
      return String.valueOf(e.getMessage()).replace(folder + "/", "");
    }
  }

  @Test
  void nameAndUuidReplaceTheServicesOwn() {
    try (var running = launch(Orders.class, "{\"name\": \"moved\", \"uuid\": \"u-1\"}").start()) {
      assertThat(running.services().getFirst().name()).isEqualTo("moved");
      assertThat(running.services().getFirst().uuid()).isEqualTo("u-1");
    }
  }

  @Test
  void aNameGivenByAFileAddressesTheServicesOptions() {
    try (var running =
        launch(
                Orders.class,
                """
                {"name": "moved",
                 "options": {"services": {"moved": {"shutdown_delay_seconds": 3}}}}\
                """)
            .start()) {
      var options = running.services().getFirst().options(LifecycleOptions.class);

      assertThat(options.shutdownDelaySeconds()).isEqualTo(3);
    }
  }

  @Test
  void fieldsAreSetByTheirNamesInEitherSpelling() {
    var orders = new Orders();

    launch(orders, "{\"greeting\": \"hi\", \"max_items\": 5, \"unset\": null}").start().close();

    assertThat(orders.greeting).isEqualTo("hi");
    assertThat(orders.maxItems).isEqualTo(5);
    assertThat(orders.unset).isNull();
  }

  @Test
  void listsGrowAndMapsAreMerged() {
    var orders = new Orders();

    launch(
            orders,
            "{\"tags\": [\"one\"], \"limits\": {\"eu\": 2}}",
            "{\"tags\": [\"two\"], \"limits\": {\"asia\": 3}}")
        .start()
        .close();

    assertThat(orders.tags).containsExactly("code", "one", "two");
    assertThat(orders.limits).isEqualTo(Map.of("eu", 2, "us", 1, "asia", 3));
  }

  @Test
  void aKeyThatIsNoFieldIsAMistakeThatNamesTheNearest() {
    assertThat(mistakes("{\"greetin\": 1}", Orders.class))
        .isEqualTo(
            """
            No service has a field "greetin"
                from 0.json
                did you mean "greeting"?\
            """);
    assertThat(mistakes("{\"tasks\": {\"workers\": 1}}", Orders.class))
        .contains("write it in \"options\": {\"options\": {\"tasks\": …}}");
    assertThat(mistakes("{\"zzzzzzzzz\": 1}", Orders.class))
        .contains("there are: greeting, limits, maxItems, name, options, tags, unset, uuid");
  }

  @Test
  void aValueThatDoesNotFitAFieldIsAMistake() {
    assertThat(mistakes("{\"max_items\": \"many\"}", Orders.class))
        .isEqualTo(
            """
            Field "maxItems" of Base: the value must be a whole number
                from 0.json
                give another value\
            """);
    assertThat(mistakes("{\"fixed\": 2}", Orders.class))
        .startsWith("Field \"fixed\" of Orders can't be set");
    assertThat(mistakes("{\"tags\": \"one\"}", Orders.class))
        .startsWith("Field \"tags\" of Orders: the value doesn't fit");
  }

  static class Numbered {
    @Nullable UUID uuid;

    @Task("work")
    void work() {}
  }

  @Test
  void aUuidThatDoesNotFitItsFieldIsAMistake() {
    var numbered = new Numbered();

    launch(numbered, "{\"uuid\": \"6d3c6e5a-0000-4000-8000-000000000001\"}").start().close();

    assertThat(numbered.uuid).hasToString("6d3c6e5a-0000-4000-8000-000000000001");
    assertThat(mistakes("{\"uuid\": \"first\"}", Numbered.class))
        .isEqualTo(
            """
            Field "uuid" of Numbered: the value must be a valid UUID
                from 0.json
                give another value\
            """);
  }

  @Test
  void aFieldInBothSpellingsIsAMistake() {
    assertThat(mistakes("{\"max_items\": 1, \"maxItems\": 2}", Orders.class))
        .isEqualTo(
            """
            Field "maxItems" of Base is given twice
                from 0.json, as max_items
                from 0.json, as maxItems
                keep one of them\
            """);
  }

  @Test
  void oneNameForSeveralServicesIsAMistake() {
    assertThat(mistakes("{\"name\": \"x\"}", Orders.class, Orders.class))
        .startsWith("One \"name\" is given for 2 services");
    assertThat(mistakes("{\"uuid\": 5}", Orders.class))
        .startsWith("\"uuid\" must be a text that isn't empty");
  }
}
