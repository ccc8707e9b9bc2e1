package tomodachi.http.internal.service;

import java.util.HashSet;
import java.util.Set;

/// The free ports that services of the process have: one for each that wants one. The next
/// generation of a service gets the one its predecessor had.
final class FreePorts {

  private static final Set<String> TAKEN = new HashSet<>();

  private FreePorts() {}

  /// The name of a port that no other service has now.
  static String take(String service) {
    synchronized (TAKEN) {
      var number = 1;
      while (!TAKEN.add(name(service, number))) {
        number++;
      }
      return name(service, number);
    }
  }

  private static String name(String service, int number) {
    return "free-%s-%d".formatted(service, number);
  }

  /// Lets another one have it.
  static void giveBack(String name) {
    synchronized (TAKEN) {
      TAKEN.remove(name);
    }
  }
}
