package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.launch.Launch;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskOptions;
import tomodachi.tasks.TaskQueue;

/// Options for one of several services, and for single handlers.
class AddressingTest {

  @TempDir Path folder;

  @Service("orders")
  static class Orders {
    @Task("place")
    void place(TaskQueue queue) {}
  }

  @Service("billing-eu")
  static class Billing {
    @Task(value = "pay", timeout = "1s", attempts = 1)
    @Task(value = "pay-again", attempts = 2)
    void pay(TaskQueue queue) {}
  }

  private static Launch both() {
    return Launch.of(Orders.class, Billing.class);
  }

  private static String mistakes(Launch launch) {
    try (var _ = launch.start()) {
      return "none";
    } catch (DeclarationException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static List<Integer> workers(Launch launch) {
    try (var running = launch.start()) {
      return running.services().stream()
          .map(service -> service.options(TaskOptions.class).workers())
          .toList();
    }
  }

  @Test
  void anOptionOfOneServiceLeavesTheOthersAlone() {
    assertThat(workers(both().withOverrides(List.of("services.orders.tasks.workers=4"))))
        .containsExactly(4, 1);
    assertThat(
            workers(
                both().withEnvironment(Map.of("TOMODACHI_SERVICES_BILLING_EU_TASKS_WORKERS", "4"))))
        .containsExactly(1, 4);
  }

  @Test
  void inOneLayerWhatNamesTheServiceWinsWhereverItStands() {
    assertThat(
            workers(
                both()
                    .withOverrides(List.of("services.orders.tasks.workers=4", "tasks.workers=2"))))
        .containsExactly(4, 2);
  }

  @Test
  void aLaterLayerWinsOverOneThatNamesTheService() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("a.json"),
            """
            {"options": {"services": {"orders": {"tasks": {"workers": 4}}}}}\
            """);

    assertThat(workers(both().withFiles(List.of(file)))).containsExactly(4, 1);
    assertThat(workers(both().withFiles(List.of(file)).withOverrides(List.of("tasks.workers=2"))))
        .containsExactly(2, 2);
  }

  @Test
  void aServiceThatIsNotStartedIsAMistakeThatNamesTheNearest() {
    assertThat(mistakes(both().withOverrides(List.of("services.order.tasks.workers=4"))))
        .isEqualTo(
            """
            There is no service "order", which option "services.order.tasks.workers" is for
                from -o services.order.tasks.workers
                did you mean "orders"?\
            """);
    assertThat(mistakes(both().withOverrides(List.of("services.payment.tasks.workers=4"))))
        .contains("there are: orders, billing-eu");
  }

  @Test
  void anUnknownOptionOfAServiceIsAMistakeThatNamesTheNearest() {
    assertThat(mistakes(both().withOverrides(List.of("services.orders.tasks.worker=4"))))
        .contains("did you mean \"services.orders.tasks.workers\"?");
  }

  @Test
  void anUnknownHandlerOrMemberIsAMistakeThatNamesTheNearest() {
    assertThat(mistakes(both().withOverrides(List.of("handlers.plce.attempts=2"))))
        .contains("There is no option \"handlers.plce.attempts\"")
        .contains("did you mean \"handlers.place.attempts\"?");
    assertThat(mistakes(both().withOverrides(List.of("handlers.place.name=x"))))
        .contains(
            "there are: handlers.place.attempts, handlers.place.audited,"
                + " handlers.place.quiet_codes, handlers.place.timeout");
  }

  @Service("billing_eu")
  static class OldBilling {
    @Task("pay-old")
    void pay(TaskQueue queue) {}
  }

  @Test
  void aVariableThatMeansSeveralServicesIsAMistake() {
    var launch = Launch.of(Billing.class, OldBilling.class);
    var variable = "TOMODACHI_SERVICES_BILLING_EU_TASKS_WORKERS";

    assertThat(mistakes(launch.withEnvironment(Map.of(variable, "4"))))
        .isEqualTo(
            """
            Environment variable "%s" can't say which option is meant
                services.billing-eu.tasks.workers
                services.billing_eu.tasks.workers
                set it in a file or with -o\
            """
                .formatted(variable));
    assertThat(mistakes(launch.withEnvironment(Map.of(variable + "_FILE", "/dev/null"))))
        .contains("Environment variable \"" + variable + "_FILE\" can't say");
    assertThat(mistakes(launch.withEnvironment(Map.of("TOMODACHI_TASKS_WORKERS", "4"))))
        .isEqualTo("none");
  }

  @Test
  void aHandlersOptionNeedsToFitOneServiceOnly() {
    assertThat(mistakes(both().withOverrides(List.of("handlers.place.attempts=2"))))
        .isEqualTo("none");
    assertThat(mistakes(both().withOverrides(List.of("services.orders.handlers.pay.attempts=2"))))
        .startsWith("There is no option \"services.orders.handlers.pay.attempts\"");
  }

  @Test
  void aValueThatDoesNotFitAMemberIsAMistake() {
    assertThat(
            mistakes(
                both()
                    .withOverrides(
                        List.of("handlers.pay.attempts=often", "handlers.pay.timeout=soon"))))
        .contains(
            """
            Option "handlers.pay.attempts" must be a whole number, was "often"
                from -o handlers.pay.attempts\
            """,
            """
            Option "handlers.pay.timeout" must be a duration such as 30s, was "soon"
                from -o handlers.pay.timeout\
            """);
  }
}
