package tomodachi.amqp.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What users are told to do about the broker's refusals.
class ChannelRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | ACCESS_REFUSED - access to queue 'q' in vhost '/' refused for user 'bob' | let the"
            + " user of amqp.login do it (rabbitmqctl set_permissions), or have it made beforehand"
            + " and set amqp.topology to verify",
        "403 | ACCESS_REFUSED - queue name 'amq.q' contains reserved prefix 'amq.*' | names that"
            + " begin with amq. are the broker's; use another name",
        "403 | ACCESS_REFUSED - queue 'q' in vhost '/' in exclusive use | another consumer has the"
            + " queue for itself; end that one, or use another queue",
        "404 | NOT_FOUND - no exchange 'x' in vhost '/' | check its name; it is made if it is"
            + " missing where amqp.topology is create",
        "405 | RESOURCE_LOCKED - cannot obtain exclusive access to locked queue 'q' | another"
            + " connection has it for itself; end that one, or use another name",
        "406 | PRECONDITION_FAILED - inequivalent arg 'durable' for queue 'q' | declare it as"
            + " RabbitMQ says it is, or delete it there",
        "406 | PRECONDITION_FAILED - invalid arg 'x-expires' for queue 'q' | change the declaration"
      })
  void eachRefusalNamesWhatWhoAndTheRemedy(int code, String text, String remedy) {
    var exception =
        new ChannelRefusal(code, text)
            .exception("queue \"q\"", "@Amqp on Orders.placed(String)", new IOException());

    assertThat(exception)
        .hasMessage(
            "RabbitMQ refuses queue \"q\": %s\n    from @Amqp on Orders.placed(String)\n    %s"
                .formatted(text, remedy));
  }
}
