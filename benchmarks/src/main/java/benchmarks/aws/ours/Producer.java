package benchmarks.aws.ours;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.StartedService;
import tomodachi.aws.SnsSqsPublisher;

/// Hands out its publisher.
@Service("benchmark")
final class Producer {

  final Options options;

  private volatile @Nullable SnsSqsPublisher publisher;

  Producer(Options options) {
    this.options = options;
  }

  @StartedService
  void started(SnsSqsPublisher publisher) {
    this.publisher = publisher;
  }

  SnsSqsPublisher publisher() {
    return requireNonNull(publisher);
  }
}
