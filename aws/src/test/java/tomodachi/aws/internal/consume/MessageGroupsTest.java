package tomodachi.aws.internal.consume;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import tomodachi.testing.ManualTimeline;

class MessageGroupsTest {

  private static final int CONCURRENCY = 3;
  private static final Duration DELAY = Duration.ofSeconds(5);

  private final ManualTimeline time = new ManualTimeline();
  private final AtomicInteger due = new AtomicInteger();
  private final MessageGroups groups =
      new MessageGroups(CONCURRENCY, time.plan(), due::incrementAndGet);
  private final Map<String, InFlight> messages = new HashMap<>();
  private final AttachedQueue queue =
      AttachedQueue.of(Messages.QUEUE, new NoSqs(), time, CONCURRENCY, () -> {});

  @Test
  void ofEachGroupOneMessageBegins() {
    add("a1", "a2", "b1", "b2");

    assertThat(begun()).containsExactly("a1", "b1");
  }

  @Test
  void theNextOfAGroupBeginsWhenTheOneBeforeItIsDoneWith() {
    add("a1", "a2", "b1");
    var _ = begun();

    assertThat(ended("a1", false)).isEmpty();

    assertThat(begun()).containsExactly("a2");
  }

  @Test
  void groupsTakeTurns() {
    add("a1", "a2", "b1", "c1");

    assertThat(next()).isEqualTo("a1");
    ended("a1", false);

    assertThat(begun()).containsExactly("b1", "c1", "a2");
  }

  @Test
  void whatIsBehindAMessageThatComesBackIsGivenBackTheLastFirst() {
    add("a1", "a2", "a3", "b1");
    var _ = begun();

    assertThat(ended("a1", true)).containsExactly("a3", "a2");

    assertThat(begun()).isEmpty();
  }

  @Test
  void aMessageThatIsRetriedAtOnceStaysTheHeadOfItsGroup() {
    add("a1", "a2");
    var _ = begun();

    assertThat(again("a1", Duration.ZERO)).containsExactly("a1", "a2");

    assertThat(begun()).containsExactly("a1");
    assertThat(due).hasValue(0);
  }

  @Test
  void itsGroupWaitsForADelay() {
    add("a1", "a2");
    var _ = begun();
    again("a1", DELAY);
    assertThat(begun()).isEmpty();

    time.advance(DELAY.minusMillis(1));
    assertThat(begun()).isEmpty();
    assertThat(due).hasValue(0);

    time.advance(Duration.ofMillis(1));
    assertThat(due).hasValue(1);
    assertThat(begun()).containsExactly("a1");
  }

  @Test
  void whatComesWhileAGroupPausesWaitsToo() {
    add("a1");
    var _ = begun();
    again("a1", DELAY);

    add("a2", "b1");

    assertThat(begun()).containsExactly("b1");
  }

  @Test
  void aHeadThatIsLostWhileItPausesLeavesWithAllBehindIt() {
    add("a1", "a2", "b1");
    var _ = begun();
    again("a1", DELAY);

    assertThat(lost("a1")).containsExactly("a2", "a1");

    time.advance(DELAY);
    assertThat(due).hasValue(0);
    assertThat(begun()).isEmpty();
  }

  @Test
  void aMessageThatIsLostBehindTheHeadLeavesWithAllBehindIt() {
    add("a1", "a2", "a3", "a4");
    var _ = begun();

    assertThat(lost("a3")).containsExactly("a4", "a3");

    ended("a1", false);
    assertThat(begun()).containsExactly("a2");
  }

  @Test
  void aHeadThatIsLostBeforeItBeganLeavesWithAllBehindIt() {
    add("a1", "a2", "b1");

    assertThat(lost("a1")).containsExactly("a2", "a1");

    assertThat(begun()).containsExactly("b1");
  }

  @Test
  void whatIsBehindARunningHeadThatIsLostIsGivenBackAtOnce() {
    add("a1", "a2");
    var _ = begun();

    assertThat(lost("a1")).containsExactly("a2");

    assertThat(again("a1", DELAY)).isEmpty();
  }

  @Test
  void theNextDeliveryOfARunningHeadThatWasLostWaitsForItAndStays() {
    add("a1", "a2");
    var _ = begun();
    lost("a1");

    add("a1'");
    assertThat(begun()).isEmpty();
    assertThat(ended("a1", true)).isEmpty();

    assertThat(begun()).containsExactly("a1'");
  }

  @Test
  void losingOneThatIsNotThereAnyMoreChangesNothing() {
    add("a1", "a2");
    var _ = begun();
    ended("a1", false);

    assertThat(lost("a1")).isEmpty();

    assertThat(begun()).containsExactly("a2");
  }

  @Test
  void allButWhatHasBegunIsTakenTheLastOfEachGroupFirst() {
    add("a1", "a2", "a3", "b1", "b2", "c1");
    assertThat(next()).isEqualTo("a1");
    assertThat(next()).isEqualTo("b1");
    again("b1", DELAY);

    var taken = names(groups.takeWaiting());

    assertThat(taken).containsSubsequence("a3", "a2").containsSubsequence("b2", "b1");
    assertThat(taken).containsExactlyInAnyOrder("a2", "a3", "b1", "b2", "c1");
    time.advance(DELAY);
    assertThat(begun()).isEmpty();
    assertThat(ended("a1", true)).isEmpty();
  }

  @Test
  void onlyHeadsNeedAPlace() {
    assertThat(groups.room(CONCURRENCY)).isEqualTo(3);

    add("a1", "a2", "a3", "b1");
    assertThat(groups.room(CONCURRENCY)).isEqualTo(1);

    var _ = begun();
    assertThat(groups.room(CONCURRENCY - 2)).isEqualTo(1);

    again("a1", DELAY);
    assertThat(groups.room(CONCURRENCY - 1)).isEqualTo(2);
  }

  @Test
  void thereIsNoRoomForMoreThanTenTimesWhatMayRun() {
    for (var number = 1; number <= 29; number++) {
      add("a" + number);
    }
    var _ = begun();
    again("a1", DELAY);
    assertThat(groups.room(CONCURRENCY)).isEqualTo(1);

    add("a30");
    assertThat(groups.room(CONCURRENCY)).isZero();

    lost("a1");
    assertThat(groups.room(CONCURRENCY)).isEqualTo(3);
  }

  @Test
  void aMessageWithoutGroupIsInAGroupWithOthersLikeIt() {
    var sdk = Messages.sdk("").build();
    var first = new InFlight(sdk, queue, unused(), new Topics("", ""), time.plan().instant());
    groups.add(first);
    groups.add(new InFlight(sdk, queue, unused(), new Topics("", ""), time.plan().instant()));

    assertThat(groups.next()).isSameAs(first);
    assertThat(groups.next()).isNull();
  }

  /// Messages of the groups that their first letters name.
  private void add(String... names) {
    for (var name : names) {
      var sdk =
          Messages.sdk(name)
              .messageId(name)
              .attributes(Messages.system(MESSAGE_GROUP_ID, name.substring(0, 1)))
              .build();
      var message = new InFlight(sdk, queue, unused(), new Topics("", ""), time.plan().instant());
      messages.put(name, message);
      groups.add(message);
    }
  }

  private Intake unused() {
    return new Intake(_ -> () -> {}, groups, CONCURRENCY, _ -> {});
  }

  private String next() {
    var next = groups.next();
    return next == null ? "none" : next.id();
  }

  /// Begins all that may begin.
  private List<String> begun() {
    var begun = new ArrayList<String>();
    for (var next = groups.next(); next != null; next = groups.next()) {
      begun.add(next.id());
    }
    return begun;
  }

  private List<String> ended(String name, boolean comesBack) {
    return names(groups.ended(message(name), comesBack));
  }

  private List<String> again(String name, Duration delay) {
    return names(groups.again(message(name), delay));
  }

  private List<String> lost(String name) {
    return names(groups.remove(message(name)));
  }

  private InFlight message(String name) {
    return requireNonNull(messages.get(name), name);
  }

  private static List<String> names(List<InFlight> taken) {
    return taken.stream().map(InFlight::id).toList();
  }

  /// A server nobody asks.
  private static final class NoSqs implements SqsClient {
    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }
}
