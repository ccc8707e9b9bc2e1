package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;

/// Which messages of a topic come.
abstract class FilterChecks extends SnsSqsChecks {

  FilterChecks(SnsSqsReference of) {
    super(of);
  }

  static final class Filtering {
    final List<String> ordered = new CopyOnWriteArrayList<>();
    final List<String> dear = new CopyOnWriteArrayList<>();
    final List<String> all = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(
        topic = "orders",
        queueName = "ordered",
        filterPolicy = "{\"event\": [\"order_paid\", \"order_sent\"]}",
        visibilityTimeout = 2)
    void ordered(String data) {
      ordered.add(data);
    }

    @AwsSnsSqs(
        topic = "orders",
        queueName = "dear",
        filterPolicy = "{\"amount\": [{\"numeric\": [\">=\", 100]}]}")
    void dear(String data) {
      dear.add(data);
    }

    @AwsSnsSqs(topic = "orders", queueName = "all")
    void all(String data) {
      all.add(data);
    }
  }

  @Test
  void attributesDecide() {
    var service = new Filtering();
    start(service);

    publish("orders", "paid", Map.of("event", "order_paid", "amount", 99));
    publish("orders", "sent", Map.of("event", "order_sent", "amount", 100));
    publish("orders", "lost", Map.of("event", "order_lost", "amount", 4_711));
    publish("orders", "bare");

    await(() -> assertThat(service.all).containsExactlyInAnyOrder("paid", "sent", "lost", "bare"));
    await(() -> assertThat(service.ordered).containsExactlyInAnyOrder("paid", "sent"));
    await(() -> assertThat(service.dear).containsExactlyInAnyOrder("sent", "lost"));
  }

  static final class FilteringBodies {
    final List<String> good = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(
        topic = "orders",
        queueName = "good",
        filterPolicy = "{\"order\": {\"state\": [\"paid\"]}}",
        filterPolicyScope = FilterPolicyScope.MESSAGE_BODY)
    void good(String data) {
      good.add(data);
    }
  }

  @Test
  void bodiesDecideWhereThatIsTheScope() {
    var service = new FilteringBodies();
    start(service);

    publish("orders", "{\"order\": {\"state\": \"lost\"}}");
    publish("orders", "{\"order\": {\"state\": \"paid\"}}");

    await(() -> assertThat(service.good).containsExactly("{\"order\": {\"state\": \"paid\"}}"));
  }

  static final class Removing {
    final List<String> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(
        topic = "orders",
        queueName = "ordered",
        filterPolicy = AwsSnsSqs.REMOVE,
        visibilityTimeout = 2)
    void all(String data) {
      got.add(data);
    }
  }

  static final class Unchanged {
    final List<String> got = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(topic = "orders", queueName = "ordered", visibilityTimeout = 2)
    void some(String data) {
      got.add(data);
    }
  }

  @Test
  void aPolicyStaysWhereNothingIsSaidAndGoesWhenThatIsSaid() {
    start(new Filtering()).close();
    var unchanged = new Unchanged();
    var running = start(unchanged);
    publish("orders", "lost", Map.of("event", "order_lost"));
    publish("orders", "paid", Map.of("event", "order_paid"));
    await(() -> assertThat(unchanged.got).containsExactly("paid"));
    running.close();

    var removing = new Removing();
    start(removing);
    publish("orders", "found", Map.of("event", "order_found"));

    await(() -> assertThat(removing.got).containsExactly("found"));
  }
}
