package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Coming and going of connections and channels.
abstract class ConnectionsChecks extends BrokerChecks {

  @Test
  void aWrongPasswordIsRefused() {
    var factory = factory();
    factory.setPassword("wrong");

    assertThatExceptionOfType(AuthenticationFailureException.class)
        .isThrownBy(factory::newConnection)
        .withMessage(
            "ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN. For details"
                + " see the broker logfile.");
  }

  @Test
  void anUnknownUserIsRefused() {
    var factory = factory();
    factory.setUsername("nobody");

    assertThatExceptionOfType(AuthenticationFailureException.class)
        .isThrownBy(factory::newConnection);
  }

  @Test
  void aClientThatCannotBeToldIsDisconnected() {
    var factory = factory();
    factory.setPassword("wrong");
    factory.setClientProperties(Map.of());

    assertThatExceptionOfType(PossibleAuthenticationFailureException.class)
        .isThrownBy(factory::newConnection);
  }

  @Test
  void anUnknownVirtualHostIsRefused() {
    var factory = factory();
    factory.setVirtualHost("nowhere");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(factory::newConnection)
        .havingCause()
        .isInstanceOfSatisfying(
            ShutdownSignalException.class,
            signal ->
                assertThat(Refusal.of(signal))
                    .isEqualTo(Refusal.ofConnection(530, "NOT_ALLOWED - vhost nowhere not found")));
  }

  @Test
  void theBrokerSaysWhatItCan() {
    var properties = Tables.plain(connection.getServerProperties());

    assertThat(properties.get("capabilities"))
        .isEqualTo(
            Map.of(
                "publisher_confirms", true,
                "exchange_exchange_bindings", true,
                "basic.nack", true,
                "consumer_cancel_notify", true,
                "connection.blocked", true,
                "consumer_priorities", true,
                "authentication_failure_close", true,
                "per_consumer_qos", true,
                "direct_reply_to", true));
  }

  @Test
  void theBrokerSaysWhatItIs() {
    assertThat(connection.getServerProperties())
        .containsKeys("product", "version", "platform", "information");
  }

  @Test
  void theBrokerOffersItsLimits() {
    assertThat(connection.getFrameMax()).isEqualTo(131_072);
    assertThat(connection.getChannelMax()).isEqualTo(2_047);
    assertThat(connection.getHeartbeat()).isEqualTo(60);
  }

  @Test
  void theClientMayAskForLess() throws Exception {
    var factory = factory();
    factory.setRequestedFrameMax(8_192);
    factory.setRequestedChannelMax(2);
    factory.setRequestedHeartbeat(5);
    var modest = newConnection(factory);

    assertThat(modest.getFrameMax()).isEqualTo(8_192);
    assertThat(modest.getChannelMax()).isEqualTo(2);
    assertThat(modest.getHeartbeat()).isEqualTo(5);
    assertThat(modest.openChannel()).isPresent();
    assertThat(modest.openChannel()).isPresent();
    assertThat(modest.openChannel()).isEmpty();
  }

  @Test
  void anIdleConnectionLivesByItsHeartbeats() throws Exception {
    var factory = factory();
    factory.setRequestedHeartbeat(1);
    var idle = newConnection(factory);

    await().during(Duration.ofSeconds(4)).until(() -> idle.isOpen());

    assertThat(idle.createChannel().isOpen()).isTrue();
  }

  @Test
  void aConnectionWithoutHeartbeatsWorks() throws Exception {
    var factory = factory();
    factory.setRequestedHeartbeat(0);

    assertThat(newConnection(factory).createChannel().isOpen()).isTrue();
  }

  @Test
  void closingIsAnswered() throws Exception {
    var closing = newConnection();
    var inside = closing.createChannel();

    closing.close();

    assertThat(closing.isOpen()).isFalse();
    assertThat(inside.isOpen()).isFalse();
  }

  @Test
  void aClosedChannelLeavesItsNumberToTheNext() throws Exception {
    var first = connection.createChannel();
    var number = first.getChannelNumber();
    first.close();

    var next = connection.createChannel(number);

    assertThat(next.queueDeclarePassive(queue()).getMessageCount()).isZero();
  }

  @Test
  void aRefusedChannelLeavesItsNumberToTheNext() throws Exception {
    var first = connection.createChannel();
    var number = first.getChannelNumber();
    refusal(first, c -> c.queueDeclarePassive(name()));

    var next = connection.createChannel(number);

    assertThat(next.queueDeclarePassive(queue()).getMessageCount()).isZero();
  }

  @Test
  void whatFollowsARefusalOnItsChannelIsIgnored() throws Exception {
    var queue = queue();
    var other = newChannel();

    var refused =
        refusal(
            other,
            c -> {
              c.basicPublish(name(), "", null, new byte[0]);
              c.basicPublish("", queue, null, new byte[0]);
              c.basicPublish("", queue, null, new byte[0]);
            });

    assertThat(refused.code()).isEqualTo(404);
    assertEmpty(queue);
  }

  @Test
  void anErrorOfTheConnectionClosesAllItsChannels() throws Exception {
    var other = newConnection();
    var bystander = other.createChannel();
    var closed = new CompletableFuture<ShutdownSignalException>();
    bystander.addShutdownListener(closed::complete);

    refusal(other.createChannel(), c -> c.exchangeDeclare(name(), "nope"));

    assertThat(closed.get(5, TimeUnit.SECONDS).isHardError()).isTrue();
    assertThat(other.isOpen()).isFalse();
  }

  @Test
  void aRefusalNamesTheMethod() throws Exception {
    var other = newChannel();
    var closed = new CompletableFuture<ShutdownSignalException>();
    other.addShutdownListener(closed::complete);

    refusal(other, c -> c.queueDeclarePassive(name()));

    assertThat(closed.get(5, TimeUnit.SECONDS).getReason())
        .isInstanceOfSatisfying(
            AMQP.Channel.Close.class,
            close -> {
              assertThat(close.getClassId()).isEqualTo(50);
              assertThat(close.getMethodId()).isEqualTo(10);
            });
  }

  @Test
  void manyChannelsOpenAtOnce() throws Exception {
    for (var i = 0; i < 200; i++) {
      assertThat(connection.createChannel().isOpen()).isTrue();
    }
  }

  @Test
  void flowMayBeTurnedOnButNotOff() throws Exception {
    var on = new AMQP.Channel.Flow.Builder().active(true).build();
    var off = new AMQP.Channel.Flow.Builder().active(false).build();

    assertThat(channel.rpc(on).getMethod())
        .isInstanceOfSatisfying(
            AMQP.Channel.FlowOk.class, ok -> assertThat(ok.getActive()).isTrue());
    assertThat(refusal(c -> c.rpc(off)))
        .isEqualTo(Refusal.ofConnection(540, "NOT_IMPLEMENTED - active=false"));
  }

  @Test
  void theOldRequestForAccessIsAnswered() throws Exception {
    var request = new AMQP.Access.Request.Builder().realm("/data").build();

    assertThat(channel.rpc(request).getMethod())
        .isInstanceOfSatisfying(
            AMQP.Access.RequestOk.class, ok -> assertThat(ok.getTicket()).isEqualTo(1));
  }

  @Test
  void aMethodOfTheBrokerIsNotTakenFromAClient() throws Exception {
    assertThat(refusal(c -> c.asyncRpc(new AMQP.Queue.DeclareOk.Builder().queue("q").build())))
        .isEqualTo(Refusal.ofConnection(503, "COMMAND_INVALID - unimplemented method"));
  }
}
