package tomodachi.testing.contract;

import tomodachi.Options;
import tomodachi.transport.TransportFactory;

/// What a [TransportContract] needs to know about one transport, and the peer's side of it. Each
/// test has its own; what one sends must not reach another.
public interface TransportFixture extends AutoCloseable {

  /// The transport under test.
  TransportFactory factory();

  /// A class with exactly one handler method of the transport. The method has one parameter, a
  /// `String`, which the transport fills with the content of the work; it isn't called.
  Class<?> service();

  /// The sections that lead to the peer.
  Options options();

  /// The sections that lead to where nobody answers.
  Options unreachable();

  /// Hands a piece of work to the peer, without the transport; returns when the peer has it.
  void send(String content) throws Exception;

  /// Removes at the peer what the test has left there.
  @Override
  void close();
}
