package benchmarks.amqp.ours;

import benchmarks.amqp.client.Payload;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import tomodachi.Options;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.messaging.MessagingOptions;

/// Services with the JSON envelope, in which there are records.
public final class EnvelopedMessenger extends OurMessenger {

  public EnvelopedMessenger() {
    super(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));
  }

  @Override
  LongFunction<Object> data(Payload payload) {
    return payload::order;
  }

  @Override
  Object consumer(Options options, LongConsumer handled) {
    return new EnvelopedConsumer(options, handled);
  }
}
