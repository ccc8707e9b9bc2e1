package tomodachi.testing.contract;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tomodachi.Options;

/// What a [MessagingTransportContract] needs to know about one transport, and the broker's side of
/// it. Each test has its own, with names of its own at the broker.
public interface MessagingFixture extends AutoCloseable {

  /// The name of the fixture's services.
  String NAME = "contract";

  /// The time of the broker.
  Timing timing();

  /// Overrides that lead the services to the broker, and to names nobody else has.
  List<String> overrides();

  /// Overrides with which the broker hands over a message to `handle` only when the one before is
  /// settled or put off. The handler then has one worker.
  List<String> oneAtATime();

  /// A service named [#NAME] with one handler, which competes for the messages of [#topic] unless
  /// its shape says otherwise.
  ///
  /// @param options given to the service as its code's
  /// @param handler what the handler calls
  Object service(HandlerShape shape, Options options, MessageHandler handler);

  /// The publisher of a service made by [#service], which runs.
  ContractPublisher publisher(Object service);

  /// The topic or routing key the handlers listen to, without prefix.
  String topic();

  /// Hands a message to the broker for that topic, without the framework; returns when the broker
  /// has it.
  ///
  /// @param attributes texts, whole numbers and truth values
  void send(byte[] body, Map<String, Object> attributes) throws Exception;

  /// How many messages wait in the queue of the competing handlers, without those that were handed
  /// over and those put off.
  long waiting() throws Exception;

  /// Takes one of the messages that queue's handlers have parked.
  ///
  /// @return empty when none is there now
  Optional<ParkedMessage> parked() throws Exception;

  /// How many bytes the body of a message must have: 0 unless the broker wants some.
  default int smallestBody() {
    return 0;
  }

  /// How many bytes a body may have, as far as is tested: 1 MiB unless the broker takes less.
  default int largestBody() {
    return 1 << 20;
  }

  /// Whether messages of one publisher come in the order they were published in; true unless the
  /// broker doesn't say so.
  default boolean ordered() {
    return true;
  }

  /// Whether a message may count as delivered that went to a call for messages which nobody waits
  /// for any longer, since the service that made it was stopped; false unless the broker is like
  /// that.
  default boolean countsAbortedDeliveries() {
    return false;
  }

  /// Removes at the broker what the test has left there.
  @Override
  void close() throws IOException;
}
