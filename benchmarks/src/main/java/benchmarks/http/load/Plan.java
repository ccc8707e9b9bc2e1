package benchmarks.http.load;

import java.io.IOException;
import java.util.Optional;

/// What to ask whom for.
///
/// @param <M> what contenders are compared by
/// @param <C> who is compared
@FunctionalInterface
public interface Plan<M, C> {

  /// What to ask a contender for; empty when it doesn't take part in this.
  Optional<Shot> shot(M measure, C contender) throws IOException;
}
