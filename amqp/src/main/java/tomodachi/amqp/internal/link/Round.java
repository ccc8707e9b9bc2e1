package tomodachi.amqp.internal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.TransportException;

/// One attempt to connect, to each broker of a cluster in turn: which failed, and why.
///
/// For one thread.
final class Round {

  private final Refusal refusal;
  private final List<Failure> failures = new ArrayList<>();
  private @Nullable TransportException refused;

  Round(Refusal refusal) {
    this.refusal = refusal;
  }

  private record Failure(BrokerAddress address, String reason) {
    @Override
    public String toString() {
      return "%s (%s)".formatted(address, reason);
    }
  }

  /// A broker could not be connected.
  void failed(BrokerAddress address, Exception failure) {
    failures.add(new Failure(address, Reason.of(failure)));
    if (refused == null) {
      refused = refusal.of(address, failure).orElse(null);
    }
  }

  /// What no retry can mend; of several, the first.
  Optional<TransportException> refused() {
    return Optional.ofNullable(refused);
  }

  String addresses() {
    return failures.stream().map(one -> one.address().toString()).collect(Collectors.joining(", "));
  }

  String reasons() {
    return failures.stream().map(Failure::reason).collect(Collectors.joining(", "));
  }

  /// Each broker with its reason.
  @Override
  public String toString() {
    return failures.stream().map(Failure::toString).collect(Collectors.joining(", "));
  }
}
