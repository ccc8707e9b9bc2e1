package tomodachi.testing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.launch.CallProbe;

/// What services stand on in a test: their broker, and the faults that may trouble them.
///
/// @param faults null: there are none
/// @param broker null: the services start one themselves, or use another
record FaultGround(@Nullable Faults faults, @Nullable FaultyBroker broker)
    implements AutoCloseable {

  static FaultGround of(TestSetup setup) {
    var wanted = setup.faults();
    if (wanted == null) {
      return new FaultGround(null, null);
    }
    var given = wanted.proxy();
    return given == null ? withBroker(setup) : new FaultGround(faults(given, setup), null);
  }

  private static FaultGround withBroker(TestSetup setup) {
    var broker =
        FreePort.usedBrokers()
            .findFirst()
            .flatMap(kind -> FaultyBroker.start(kind, setup.timeline()))
            .orElse(null);
    return new FaultGround(faults(broker == null ? null : broker.proxy(), setup), broker);
  }

  private static Faults faults(@Nullable FaultProxy proxy, TestSetup setup) {
    return new Faults(new BrokenNetwork(proxy, setup.timeline().machine()));
  }

  /// The options that lead services to their brokers.
  List<String> overrides() {
    var troubled = broker == null ? List.<String>of() : List.of(broker.override());
    return Stream.of(FreePort.brokers(), troubled).flatMap(List::stream).toList();
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
    if (broker != null) {
      broker.close();
    }
  }
}
