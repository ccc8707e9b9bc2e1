package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tomodachi.internal.discovery.ServiceClass;
import tomodachi.launch.Launch;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskOptions;
import tomodachi.tasks.TaskQueue;

class DiscoveryTest {

  interface Mixin {
    @Task("mixin")
    default void mixedIn() {}
  }

  abstract static class Base implements Mixin {
    @Task("zebra")
    void zebra() {}

    @Task("overridden")
    void overridden() {}

    @Task("replaced")
    void replaced() {}

    @Task("private")
    @SuppressWarnings("unused") // Called by the container.
    private void own() {}
  }

  static class Leaf extends Base {
    @Task("second")
    void b() {}

    @Task(value = "first", name = "renamed")
    @Task("again")
    void a() {}

    @Override
    @Task("overriding")
    void overridden() {}

    @Override
    void replaced() {}

    @SuppressWarnings("unused") // Another method than the one of the superclass.
    private void own() {}
  }

  private static <T> List<T> triggers(Class<?> type, Function<ServiceClass.Triggered, T> view) {
    return ServiceClass.of(type).triggers().stream().map(view).toList();
  }

  @Test
  void handlersComeInSourceOrderThoseOfSuperclassesFirst() {
    assertThat(triggers(Leaf.class, triggered -> ((Task) triggered.trigger()).value()))
        .containsExactly("mixin", "zebra", "private", "second", "first", "again", "overriding");
  }

  @Test
  void aHandlerIsNamedByItsTriggerOrItsMethod() {
    assertThat(triggers(Leaf.class, ServiceClass.Triggered::name))
        .containsExactly("mixedIn", "zebra", "own", "b", "renamed", "a", "overridden");
  }

  @Test
  void thePlaceOfAHandlerIsItsFileAndLine() {
    assertThat(triggers(Leaf.class, triggered -> triggered.place().toString()))
        .allMatch(place -> place.matches("DiscoveryTest\\.java:\\d+"));
  }

  abstract static class Generic<Q> {
    @Task("generic")
    void handle(Q question) {}
  }

  static class Specific extends Generic<String> {
    @Override
    @Task("specific")
    void handle(String question) {}
  }

  @Test
  void anOverriddenMethodOfAGenericClassIsNoHandlerAnyMore() {
    assertThat(triggers(Specific.class, triggered -> ((Task) triggered.trigger()).value()))
        .containsExactly("specific");
  }

  static class Threadlike extends Thread {
    @Task("work")
    void work() {}
  }

  @Test
  void fieldsOfTheJdkAreNobodysName() {
    assertThat(identity(Threadlike.class)).startsWith("threadlike");
  }

  static class OrderService {
    @Task("work")
    void work() {}
  }

  static class Named {
    String name = "by-field";
    static String uuid = "fixed";

    @Task("work")
    void work() {}
  }

  @Service(value = "by-annotation", uuid = "annotated")
  static class Annotated extends Named {}

  @Test
  void aServiceIsNamedByAnnotationFieldOrClass() {
    assertThat(Stream.of(OrderService.class, Named.class, Annotated.class).map(this::identity))
        .containsExactly("order-service true", "by-field fixed", "by-annotation annotated");
  }

  private String identity(Class<?> type) {
    try (var running = Launch.of(type).start()) {
      var context = running.services().getFirst();
      return context.name() + " " + (context.uuid().length() == 36 ? "true" : context.uuid());
    }
  }

  record Orders(TaskQueue queue, int workers) {
    static Options options = Options.of(TaskOptions.defaults().withWorkers(4));

    static Orders create(ServiceContext context, TaskQueue queue) {
      return new Orders(queue, context.options(TaskOptions.class).workers());
    }

    @Task("work")
    int work() {
      return workers;
    }
  }

  @Test
  void aServiceWithDependenciesIsMadeByItsFactoryMethod() {
    try (var _ = Launch.of(Orders.class).withOverrides(List.of("tasks.workers=6")).start()) {
      var orders = Tomodachi.service(Orders.class).orElseThrow();

      assertThat(orders.queue().submit("work", "").result()).isEqualTo(6);
    }
  }

  @Test
  void severalServicesRunInOneProcess() {
    try (var running = Tomodachi.start(OrderService.class, Named.class, new Annotated())) {
      assertThat(running.services())
          .extracting(ServiceContext::name)
          .containsExactly("order-service", "by-field", "by-annotation");
      assertThat(running.address("tasks")).isPresent();
      assertThat(running.address("http")).isEmpty();
    }
  }

  @Test
  void triggersAreFoundAgainWhereTheyStand() {
    var triggers = ServiceClass.of(Leaf.class).triggers();

    assertThat(triggers)
        .isNotEmpty()
        .allSatisfy(triggered -> {
          assertThat(triggered.site().element()).isEqualTo(triggered.element());
          assertThat(triggered.site().trigger(triggered.index())).isEqualTo(triggered.trigger());
        });
  }
}
