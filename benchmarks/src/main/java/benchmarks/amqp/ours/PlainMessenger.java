package benchmarks.amqp.ours;

import benchmarks.amqp.client.Payload;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import tomodachi.Options;
import tomodachi.messaging.MessagingOptions;

/// Services without envelope: bytes as they are.
public final class PlainMessenger extends OurMessenger {

  public PlainMessenger() {
    super(MessagingOptions.defaults());
  }

  @Override
  LongFunction<Object> data(Payload payload) {
    return payload::bytes;
  }

  @Override
  Object consumer(Options options, LongConsumer handled) {
    return new PlainConsumer(options, handled);
  }
}
