package tomodachi.aws.reference;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tomodachi.StartedService;
import tomodachi.aws.SnsSqsPublisher;

/// A service that publishes for a test.
class Publishing {

  private volatile @Nullable SnsSqsPublisher publisher;

  @StartedService
  void take(SnsSqsPublisher given) {
    publisher = given;
  }

  final SnsSqsPublisher publisher() {
    return requireNonNull(publisher);
  }
}
