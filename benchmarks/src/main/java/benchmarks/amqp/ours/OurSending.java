package benchmarks.amqp.ours;

import benchmarks.amqp.client.Sending;
import benchmarks.amqp.client.Setting;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import tomodachi.RunningServices;
import tomodachi.amqp.AmqpPublishOption;
import tomodachi.amqp.AmqpPublisher;
import tomodachi.messaging.PublishResult;

/// The publisher of a service.
final class OurSending implements Sending {

  private static final AmqpPublishOption[] TRANSIENT = {AmqpPublishOption.transientMessage()};
  private static final AmqpPublishOption[] PERSISTENT = {};

  private final RunningServices running;
  private final AmqpPublisher publisher;
  private final LongFunction<Object> data;
  private final AmqpPublishOption[] options;

  OurSending(
      RunningServices running,
      AmqpPublisher publisher,
      LongFunction<Object> data,
      boolean persistent) {
    this.running = running;
    this.publisher = publisher;
    this.data = data;
    this.options = persistent ? PERSISTENT : TRANSIENT;
  }

  @Override
  public void send(long number) {
    publisher.publish(Setting.WORK, data.apply(number), options);
  }

  @Override
  public void sendAll(long first, int count) {
    var all = LongStream.range(first, first + count).mapToObj(data).toList();
    for (var result : publisher.publishAll(Setting.WORK, all, options)) {
      if (result instanceof PublishResult.Failed(var failure)) {
        throw failure;
      }
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
