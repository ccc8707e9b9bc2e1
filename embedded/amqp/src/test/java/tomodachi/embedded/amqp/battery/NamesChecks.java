package tomodachi.embedded.amqp.battery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names with everything a name may have.
abstract class NamesChecks extends BrokerChecks {

  @ParameterizedTest
  @ValueSource(
      strings = {
        " with spaces ",
        "ö€𝄞",
        "/slashes/",
        "100%25",
        "a.b.*.#",
        "\"quotes'",
        "{}[]<>",
        "\t\u0000",
        "?query=1&b",
        "日本語"
      })
  void aQueueMayHaveAnyName(String odd) throws Exception {
    var name = name(odd);

    assertThat(channel.queueDeclare(name, false, false, false, null).getQueue()).isEqualTo(name);
    send(name, "x");
    assertThat(channel.queueDeclarePassive(name).getQueue()).isEqualTo(name);
    assertThat(take(name).envelope().getRoutingKey()).isEqualTo(name);
    assertThat(channel.queueDelete(name).getMessageCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {" with spaces ", "ö€𝄞", "/slashes/", "a.b.*.#", "\"quotes'"})
  void anExchangeMayHaveAnyName(String odd) throws Exception {
    var name = name(odd);
    channel.exchangeDeclare(name, "direct");
    var queue = bound(name, odd);

    publish(name, odd, "x");

    var taken = take(queue);
    assertThat(taken.envelope().getExchange()).isEqualTo(name);
    assertThat(taken.envelope().getRoutingKey()).isEqualTo(odd);
  }

  @Test
  void namesAndKeysMayHave255Bytes() throws Exception {
    var queue = longest();
    var exchange = longest();
    var key = longest();
    channel.queueDeclare(queue, false, false, false, null);
    channel.exchangeDeclare(exchange, "topic");
    channel.queueBind(queue, exchange, key);

    publish(exchange, key, "x");

    assertThat(take(queue).envelope().getRoutingKey()).isEqualTo(key);
  }

  @Test
  void aLongNameIsCutInWordsOfRefusal() throws Exception {
    var name = longest();

    var refusal = refusal(c -> c.queueDeclarePassive(name));

    assertThat(refusal)
        .isEqualTo(Refusal.ofChannel(404, "NOT_FOUND - no queue '" + name + "' in vhost '/'"));
  }

  @Test
  void lineBreaksAreTakenOutOfNames() throws Exception {
    var name = name();

    var declared = channel.queueDeclare(name + "\r\nnext", false, false, false, null).getQueue();

    assertThat(declared).isEqualTo(registered(name + "next"));
  }

  @Test
  void aConsumerTagMayHave255Bytes() throws Exception {
    var tag = "ö".repeat(127) + "x";

    assertThat(tag.getBytes(UTF_8)).hasSize(255);
    assertThat(channel.basicConsume(queue(), true, tag, new Inbox(channel))).isEqualTo(tag);
  }

  @Test
  void namesDifferByCase() throws Exception {
    var lower = name("a");
    channel.queueDeclare(lower, false, false, false, null);
    var upper = registered(lower.substring(0, lower.length() - 1) + "A");

    assertThat(exists(upper)).isFalse();
  }

  @Test
  void aQueueAndAnExchangeMayShareAName() throws Exception {
    var name = name();
    channel.queueDeclare(name, false, false, false, null);
    channel.exchangeDeclare(name, "fanout");
    channel.queueBind(name, name, "");

    publish(name, "", "x");

    assertThat(drain(name)).containsExactly("x");
  }

  private String longest() {
    var name = name();
    return registered(name + "x".repeat(255 - name.length()));
  }
}
