package tomodachi.http.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tomodachi.http.internal.route.Duplicates;
import tomodachi.transport.Mistake;

/// The routes that services which are starting want on one port, so that a clash is found before
/// anything opens. What is served already is checked by the listener.
final class RouteClaims implements AutoCloseable {

  // Guarded by this.
  private final List<Site> starting = new ArrayList<>();

  /// Claims the routes of a service until it has opened or given up.
  ///
  /// @param clashes takes those with services that came before
  synchronized void add(Site site, Consumer<Mistake> clashes) {
    starting.add(site);
    Duplicates.find(
        Sites.routes(starting),
        (first, second) -> {
          if (second.target().site() == site && first.target().site() != site) {
            clashes.accept(Sites.clash(first, second));
          }
        });
  }

  /// Gives up what a service claimed; does nothing the second time.
  synchronized void remove(Site site) {
    starting.remove(site);
  }

  @Override
  public synchronized void close() {
    starting.clear();
  }
}
