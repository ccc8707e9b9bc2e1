package tomodachi.protobuf;

import com.google.protobuf.Message;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A service's check of messages of one class.
record Validator(Class<? extends Message> type, Consumer<Message> check) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.envelope");

  static <M extends Message> Validator of(Class<M> type, Consumer<? super M> check) {
    return new Validator(type, message -> check.accept(type.cast(message)));
  }

  /// @throws RuntimeException whatever the check throws
  void check(Message message) {
    if (type.isInstance(message)) {
      logged(message);
    }
  }

  private void logged(Message message) {
    try {
      check.accept(message);
    } catch (RuntimeException e) {
      LOG.atWarn()
          .setCause(e)
          .addKeyValue("envelope", ProtobufEnvelope.class.getSimpleName())
          .addKeyValue("type", message.getDescriptorForType().getFullName())
          .log("message refused by a validator");
      throw e;
    }
  }
}
