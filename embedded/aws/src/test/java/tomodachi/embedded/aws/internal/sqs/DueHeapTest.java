package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueHeapTest {

  private final DueHeap heap = new DueHeap();

  @Test
  void anEmptyOneHasNothingToDo() {
    assertThat(heap.first()).isNull();
    assertThat(heap.nextDue()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theEarliestIsAlwaysFirst(long seed) {
    var random = new Random(seed);
    var present = new ArrayList<StoredMessage>();
    for (var step = 0; step < 3_000; step++) {
      change(present, random, step);

      assertThat(heap.size()).isEqualTo(present.size());
      assertThat(heap.nextDue())
          .isEqualTo(present.stream().mapToLong(StoredMessage::due).min().orElse(Long.MAX_VALUE));
    }
  }

  @Test
  void allComeInTheirOrder() {
    var dues = new TreeMap<Long, StoredMessage>();
    for (var i = 0; i < 1_000; i++) {
      var due = Math.floorMod(i * 7_919L, 1_000L);
      dues.put(due, added(i, due));
    }

    for (var expected : dues.values()) {
      var first = heap.first();
      assertThat(first).isSameAs(expected);
      heap.remove(expected);
    }
    assertThat(heap.size()).isZero();
  }

  @Test
  void clearingForgetsAll() {
    for (var i = 0; i < 100; i++) {
      added(i, i);
    }

    heap.clear();

    assertThat(heap.size()).isZero();
    assertThat(heap.first()).isNull();
    added(1, 5);
    assertThat(heap.nextDue()).isEqualTo(5);
  }

  @Test
  void whatHasGrownIsGivenBackWhenTheLastOneLeaves() {
    var small = heap.capacity();
    var messages = IntStream.range(0, 100).mapToObj(i -> added(i, i)).toList();
    assertThat(heap.capacity()).isGreaterThan(small);

    messages.forEach(heap::remove);

    assertThat(heap.capacity()).isEqualTo(small);
  }

  private void change(List<StoredMessage> present, Random random, int step) {
    var kind = random.nextInt(4);
    if (kind < 2 || present.isEmpty()) {
      present.add(added(step, random.nextInt(1_000)));
    } else if (kind == 2) {
      Collections.swap(present, random.nextInt(present.size()), present.size() - 1);
      heap.remove(present.removeLast());
    } else {
      var message = present.get(random.nextInt(present.size()));
      message.showAt(random.nextInt(1_000));
      heap.update(message);
    }
  }

  private StoredMessage added(long number, long due) {
    var content =
        new Content(
            new UUID(0, 0),
            "",
            new Md5(0, 0),
            Collections.emptySortedMap(),
            null,
            null,
            null,
            "sender",
            0,
            0);
    var message = new StoredMessage(number, content, 0);
    message.expireAt(Long.MAX_VALUE);
    message.showAt(due);
    heap.add(message);
    return message;
  }
}
