package tomodachi.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import tomodachi.DeclarationException;
import tomodachi.transport.Mistake;

/// The mistakes of one start, gathered until all are known.
final class Mistakes {

  private final List<Mistake> found = new ArrayList<>();

  void add(Mistake mistake) {
    if (!found.contains(mistake)) {
      found.add(mistake);
    }
  }

  void addAll(List<Mistake> mistakes) {
    mistakes.forEach(this::add);
  }

  boolean none() {
    return found.isEmpty();
  }

  /// Ends the start if there are any.
  ///
  /// @throws DeclarationException with all of them
  void throwIfAny() {
    if (!none()) {
      throw new DeclarationException(found.stream().map(Mistake::toString).toList());
    }
  }
}
