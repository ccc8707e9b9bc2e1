package peers;

/// What test classes that run at the same time would fight over, for
/// [org.junit.jupiter.api.parallel.ResourceLock].
public final class Locks {

  /// Message brokers, whether they run by themselves or in services: their ports and queues.
  public static final String BROKERS = "brokers";

  /// The machine, where services are put under load.
  public static final String LOAD = "load";

  /// The services of the JVM of the tests.
  public static final String THIS_JVM = "this JVM";

  private Locks() {}
}
