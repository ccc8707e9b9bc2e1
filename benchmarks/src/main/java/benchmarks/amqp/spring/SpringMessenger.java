package benchmarks.amqp.spring;

import benchmarks.amqp.client.Messenger;
import benchmarks.amqp.client.Payload;
import benchmarks.amqp.client.Sending;
import benchmarks.amqp.client.Setting;
import benchmarks.worker.Receiving;
import java.util.function.LongConsumer;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;

/// Spring AMQP by its own classes, without annotations and converters.
public final class SpringMessenger implements Messenger {

  @Override
  public Sending sending(Setting setting) {
    var connections = connections(setting);
    connections.setPublisherConfirmType(CachingConnectionFactory.ConfirmType.CORRELATED);
    return new SpringSending(connections, setting);
  }

  @Override
  public Receiving receiving(Setting setting, LongConsumer handled) {
    var connections = connections(setting);
    var scheduler = new LateScheduler();
    var container = new DirectMessageListenerContainer(connections);
    container.setTaskScheduler(scheduler);
    container.setQueueNames(setting.queue());
    container.setPrefetchCount(setting.prefetch());
    container.setMessagesPerAck(Math.max(1, setting.prefetch() / 2));
    container.setMessageListener(message -> handle(message, handled));
    container.afterPropertiesSet();
    container.start();
    return () -> {
      container.destroy();
      scheduler.destroy();
      connections.destroy();
    };
  }

  private static void handle(Message message, LongConsumer handled) {
    handled.accept(Payload.number(message.getBody()));
  }

  private static CachingConnectionFactory connections(Setting setting) {
    return new CachingConnectionFactory(Setting.HOST, setting.port());
  }
}
