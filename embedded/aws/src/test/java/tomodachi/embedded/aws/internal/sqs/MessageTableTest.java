package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MessageTableTest {

  private static final Content CONTENT =
      new Content(
          new UUID(0, 0),
          "",
          new Md5(0, 0),
          Collections.emptySortedMap(),
          null,
          null,
          null,
          "000000000000",
          0,
          0);

  private final MessageTable table = new MessageTable();

  @Test
  void eachIsFoundByItsNumberUntilItIsRemoved() {
    var messages = new ArrayList<>(IntStream.range(0, 1_000).mapToObj(this::added).toList());
    Collections.shuffle(messages, new Random(6));

    var half = messages.subList(0, 500);
    half.forEach(table::remove);

    assertThat(table.size()).isEqualTo(500);
    assertThat(half).allSatisfy(gone -> assertThat(table.find(gone.number())).isNull());
    assertThat(messages.subList(500, 1_000))
        .allSatisfy(there -> assertThat(table.find(there.number())).isSameAs(there));
  }

  @Test
  void numbersThatLieFarApartAreKeptApart() {
    var messages = List.of(added(5), added(5 + (1L << 32)), added(5 + (1L << 40)));

    table.remove(messages.get(1));

    assertThat(all()).containsExactlyInAnyOrder(messages.get(0), messages.get(2));
  }

  @Test
  void nothingIsLeftOfAClearedTable() {
    IntStream.range(0, 100).forEach(this::added);

    table.clear();

    assertThat(table.size()).isZero();
    assertThat(all()).isEmpty();
    assertThat(table.find(7)).isNull();
  }

  @Test
  void whatHasGrownIsGivenBackWhenTheLastOneLeaves() {
    var small = table.capacity();
    var messages = IntStream.range(0, 100).mapToObj(this::added).toList();
    assertThat(table.capacity()).isGreaterThan(small);

    messages.forEach(table::remove);

    assertThat(table.capacity()).isEqualTo(small);
  }

  private StoredMessage added(long number) {
    var message = new StoredMessage(number, CONTENT, 0);
    table.add(message);
    return message;
  }

  private List<StoredMessage> all() {
    var all = new ArrayList<StoredMessage>();
    table.forEach(all::add);
    return all;
  }
}
