import module tomodachi;

import com.google.protobuf.Int32Value;
import com.google.protobuf.StringValue;
import tomodachi.protobuf.ProtobufEnvelope;

/// Messages as Protocol Buffers, in the envelope the Python system has for them. The class of a
/// payload is the one the handler's parameter has; those generated from `.proto` files of yours are
/// used like the two here.
///
/// Run it: `./tomodachi run examples/protobuf/ProtobufExample.java`, then
///
/// ```
/// curl -X POST localhost:9700/words/tomodachi
/// curl localhost:9700/letters
/// ```
@Service("protobuf-example")
class ProtobufExample {

  private final AtomicInteger letters = new AtomicInteger();

  Options options = Options.of(MessagingOptions.defaults().withEnvelope(new ProtobufEnvelope()));

  @Post("/words/{word}")
  void say(String word, AmqpPublisher publisher) {
    publisher.publish("word.said", StringValue.of(word));
  }

  @Get("/letters")
  int letters() {
    return letters.get();
  }

  @Amqp("word.said")
  void hear(StringValue word, AmqpPublisher publisher) {
    publisher.publish("word.counted", Int32Value.of(word.getValue().length()));
  }

  @Amqp("word.counted")
  void add(Int32Value count) {
    letters.addAndGet(count.getValue());
  }
}
