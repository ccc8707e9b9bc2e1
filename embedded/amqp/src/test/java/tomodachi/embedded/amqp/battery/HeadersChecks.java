package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// Headers exchanges: which headers match which arguments of a binding.
abstract class HeadersChecks extends BrokerChecks {

  static final List<Arguments> MATCHES =
      List.of(
          Arguments.of("all headers match", all("a", 1, "b", "x"), of("a", 1, "b", "x"), true),
          Arguments.of("more headers match", all("a", 1), of("a", 1, "b", "x"), true),
          Arguments.of("one of all missing", all("a", 1, "b", "x"), of("a", 1), false),
          Arguments.of("one of all different", all("a", 1, "b", "x"), of("a", 1, "b", "y"), false),
          Arguments.of("all of nothing", all(), of("a", 1), true),
          Arguments.of("all of nothing, no headers", all(), of(), true),
          Arguments.of("any, one matches", any("a", 1, "b", "x"), of("b", "x"), true),
          Arguments.of(
              "any, one of two differs", any("a", 1, "b", "x"), of("a", 2, "b", "x"), true),
          Arguments.of("any, none matches", any("a", 1, "b", "x"), of("a", 2), false),
          Arguments.of("any, no headers", any("a", 1), of(), false),
          Arguments.of("any of nothing", any(), of("a", 1), false),
          Arguments.of("all is the default", of("a", 1, "b", 2), of("a", 1), false),
          Arguments.of("default matches", of("a", 1), of("a", 1), true),
          Arguments.of("no arguments", of(), of("a", 1), true),
          Arguments.of("x- is ignored", all("x-a", 1, "b", 2), of("b", 2), true),
          Arguments.of("x- alone", all("x-a", 1), of("x-a", 2), true),
          Arguments.of("x- alone, any", any("x-a", 1), of("x-a", 1), false),
          Arguments.of("void asks for presence", all("a", null), of("a", "anything"), true),
          Arguments.of("void, absent", all("a", null), of("b", 1), false),
          Arguments.of("number and text", all("a", 1), of("a", "1"), false),
          Arguments.of("other width", all("a", 1), of("a", 1L), true),
          Arguments.of("integer and double", all("a", 1), of("a", 1.0), true),
          Arguments.of("booleans", all("a", true), of("a", true), true),
          Arguments.of("boolean and text", all("a", true), of("a", "true"), false),
          Arguments.of("case of values", all("a", "x"), of("a", "X"), false),
          Arguments.of("case of names", all("a", "x"), of("A", "x"), false),
          Arguments.of("lists", all("a", List.of(1, 2)), of("a", List.of(1, 2)), true),
          Arguments.of("other lists", all("a", List.of(1, 2)), of("a", List.of(2, 1)), false),
          Arguments.of(
              "all-with-x looks at x-", of("x-match", "all-with-x", "x-a", 1), of("x-a", 2), false),
          Arguments.of(
              "all-with-x matches", of("x-match", "all-with-x", "x-a", 1), of("x-a", 1), true),
          Arguments.of(
              "any-with-x matches",
              of("x-match", "any-with-x", "x-a", 1, "b", 2),
              of("x-a", 1),
              true),
          Arguments.of(
              "any-with-x, none", of("x-match", "any-with-x", "x-a", 1), of("x-a", 2), false));

  @ParameterizedTest(name = "{0}")
  @FieldSource("MATCHES")
  void headersMatch(
      String what, Map<String, Object> arguments, Map<String, Object> headers, boolean matches)
      throws Exception {
    var exchange = exchange("headers");
    var queue = queue();
    channel.queueBind(queue, exchange, "", arguments);

    publish(exchange, "ignored", headers(headers), what);

    assertThat(drain(queue)).hasSize(matches ? 1 : 0);
  }

  @Test
  void aMessageWithoutHeadersMatchesAllOfNothing() throws Exception {
    var exchange = exchange("headers");
    var queue = bound(exchange, "k");

    publish(exchange, "other", "x");

    assertThat(drain(queue)).containsExactly("x");
  }

  @Test
  void anUnknownKindOfMatchIsRefused() throws Exception {
    var exchange = exchange("headers");
    var queue = queue();

    assertThat(refusal(c -> c.queueBind(queue, exchange, "", Map.of("x-match", "some"))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                "PRECONDITION_FAILED - Invalid x-match field value <<\"some\">>; expected all, any,"
                    + " all-with-x, or any-with-x"));
    assertThat(refusal(c -> c.queueBind(queue, exchange, "", Map.of("x-match", 1))))
        .isEqualTo(
            Refusal.ofChannel(
                406,
                "PRECONDITION_FAILED - Invalid x-match field type signedint (value 1); expected"
                    + " longstr"));
  }

  @Test
  void otherArgumentsMakeAnotherBinding() throws Exception {
    var exchange = exchange("headers");
    var queue = queue();
    channel.queueBind(queue, exchange, "", all("a", 1));
    channel.queueBind(queue, exchange, "", all("b", 1));

    channel.queueUnbind(queue, exchange, "", all("a", 1));
    publish(exchange, "", headers(of("a", 1)), "a");
    publish(exchange, "", headers(of("b", 1)), "b");

    assertThat(drain(queue)).containsExactly("b");
  }

  private static Map<String, Object> all(@Nullable Object... pairs) {
    return with("all", pairs);
  }

  private static Map<String, Object> any(@Nullable Object... pairs) {
    return with("any", pairs);
  }

  private static Map<String, Object> with(String match, @Nullable Object... pairs) {
    var arguments = of(pairs);
    arguments.put("x-match", match);
    return arguments;
  }

  private static Map<String, Object> of(@Nullable Object... pairs) {
    var table = new HashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      table.put((String) pairs[i], pairs[i + 1]);
    }
    return table;
  }
}
