package tomodachi.testing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.launch.CallProbe;

/// What services stand on in a test: their broker, and the faults that may trouble them.
///
/// @param faults null: there are none
/// @param brokers none: the services start one themselves, or use another
record FaultGround(@Nullable Faults faults, List<FaultyBroker> brokers) implements AutoCloseable {

  static FaultGround of(TestSetup setup) {
    var wanted = setup.faults();
    if (wanted == null) {
      return new FaultGround(null, List.of());
    }
    var given = wanted.proxy();
    return given == null
        ? withBrokers(setup)
        : new FaultGround(faults(List.of(given), setup), List.of());
  }

  private static FaultGround withBrokers(TestSetup setup) {
    var brokers =
        FreePort.usedBrokers()
            .flatMap(kind -> FaultyBroker.start(kind, setup.timeline()).stream())
            .toList();
    return new FaultGround(
        faults(brokers.stream().map(FaultyBroker::proxy).toList(), setup), brokers);
  }

  private static Faults faults(List<FaultProxy> proxies, TestSetup setup) {
    return new Faults(new BrokenNetwork(proxies, setup.timeline().machine()));
  }

  /// The options that lead services to their brokers.
  List<String> overrides() {
    return Stream.concat(FreePort.brokers().stream(), brokers.stream().map(FaultyBroker::override))
        .toList();
  }

  /// What lets faults befall calls.
  List<CallProbe> probes() {
    return faults == null ? List.of() : List.of(faults.probe());
  }

  /// Nothing is troubled any longer.
  void calm() {
    if (faults != null) {
      faults.end();
    }
  }

  @Override
  public void close() {
    brokers.forEach(FaultyBroker::close);
  }
}
