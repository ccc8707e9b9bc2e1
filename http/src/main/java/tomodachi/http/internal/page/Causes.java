package tomodachi.http.internal.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An exception and what caused it, each once, the exception first.
final class Causes {

  private static final int MOST = 10;

  private Causes() {}

  static List<Throwable> of(Throwable thrown) {
    var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
    var chain = new ArrayList<Throwable>();
    for (@Nullable Throwable next = thrown;
        next != null && chain.size() <= MOST && seen.add(next);
        next = next.getCause()) {
      chain.add(next);
    }
    return chain;
  }
}
