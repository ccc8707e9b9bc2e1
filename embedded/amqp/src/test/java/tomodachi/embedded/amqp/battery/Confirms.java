package tomodachi.embedded.amqp.battery;

import static java.util.Collections.synchronizedList;
import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.embedded.amqp.battery.Patience.soon;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Return;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the broker says about published messages, one word for each message: `ack 1`, `nack 2`,
/// `return 312 NO_ROUTE`.
final class Confirms {

  private final List<String> words = synchronizedList(new ArrayList<>());
  private final List<Return> returns = synchronizedList(new ArrayList<>());
  private long settled;

  /// Puts the channel into confirm mode.
  Confirms(Channel channel) throws IOException {
    channel.addReturnListener(this::returned);
    channel.addConfirmListener(
        (tag, multiple) -> settle("ack", tag, multiple),
        (tag, multiple) -> settle("nack", tag, multiple));
    channel.confirmSelect();
  }

  private void returned(Return returned) {
    returns.add(returned);
    words.add("return %d %s".formatted(returned.getReplyCode(), returned.getReplyText()));
  }

  private void settle(String word, long tag, boolean multiple) {
    for (var each = multiple ? settled + 1 : tag; each <= tag; each++) {
      words.add(word + " " + each);
    }
    settled = Math.max(settled, tag);
  }

  /// Waits until the broker has said exactly this, in this order.
  void await(String... expected) {
    soon().untilAsserted(() -> assertThat(List.copyOf(words)).containsExactly(expected));
  }

  /// Waits until the broker has said exactly this, in whatever order.
  void awaitInAnyOrder(List<String> expected) {
    soon()
        .untilAsserted(
            () -> assertThat(List.copyOf(words)).containsExactlyInAnyOrderElementsOf(expected));
  }

  List<Return> returns() {
    return List.copyOf(returns);
  }
}
