package tomodachi.amqp.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.MessageProperties;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

@DisabledIf(
    value = "tomodachi.amqp.rabbitmq.PrivateRabbitMq#isMissing",
    disabledReason = "no RabbitMQ is installed")
class PrivateRabbitMqIT {

  private static final byte[] BODY = {1};

  @Test
  void whatIsDurableSurvivesARestartAndNothingSurvivesEmptying() throws Exception {
    var node = PrivateRabbitMq.running();
    try (var connection = node.connect();
        var channel = connection.createChannel()) {
      channel.queueDeclare("kept", true, false, false, null);
      channel.confirmSelect();
      channel.basicPublish("", "kept", MessageProperties.PERSISTENT_BASIC, BODY);
      channel.waitForConfirmsOrDie(10_000);
    }
    // A confirm says that the message is on disk; the queue's own entry may still be on its way.
    node.ctl("eval", "mnesia:sync_log().");

    node.kill();
    assertThatThrownBy(node::connect).isInstanceOf(ConnectException.class);
    node.start();
    try (var connection = node.connect();
        var channel = connection.createChannel()) {
      assertThat(channel.messageCount("kept")).isEqualTo(1);
    }

    node.stop();
    node.empty();
    node.start();
    assertThat(node.ctl("list_queues", "name")).doesNotContain("kept");
  }
}
