package benchmarks.amqp.ours;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.StartedService;
import tomodachi.amqp.AmqpPublisher;

/// Hands out its publisher.
@Service("benchmark")
final class Producer {

  final Options options;
  private volatile @Nullable AmqpPublisher publisher;

  Producer(Options options) {
    this.options = options;
  }

  @StartedService
  void started(AmqpPublisher publisher) {
    this.publisher = publisher;
  }

  AmqpPublisher publisher() {
    return requireNonNull(publisher);
  }
}
