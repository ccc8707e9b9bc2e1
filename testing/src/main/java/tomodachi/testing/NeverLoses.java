package tomodachi.testing;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// Services of which no message gets lost, whatever goes wrong.
///
/// ```java
/// NeverLoses.of(Orders.class, Payments.class)
///     .publishing((services, id) -> services.service(Orders.class).place(id))
///     .handledBy("pay", "paid")
///     .assertNeverLoses(42);
/// ```
///
/// Messages are published while a schedule of all [Fault]s, made from the seed, befalls the
/// services. Then the faults end, and every message has to come to an end at every handler: it was
/// handled, parked or discarded. Handled means that the handler has returned, and its process did
/// not seem to die before the broker was told.
///
/// `messaging.attempts` is 1000, so that no fault has a message parked; options given to a single
/// handler stay. Immutable.
///
/// @param setup what is run; it gets a broker and a clock of its own each time, unless it has
///   faults of a given proxy
/// @param publisher publishes the messages
/// @param handlers which handlers are to get every message, each by its name, or by
///   `<service>.<name>`
/// @param messages how many are published, 1 to 99999
/// @param patience how long, in real time, to wait for the last messages
public record NeverLoses(
    TestSetup setup, Publisher publisher, List<String> handlers, int messages, Duration patience) {

  private static final int MESSAGES = 40;
  private static final int MOST_MESSAGES = 99_999;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SEED = "tomodachi.seed";

  /// Publishes the messages of a run. Called by several threads at once.
  @FunctionalInterface
  public interface Publisher {

    /// Publishes a message, or has a service do so, and returns when that has succeeded.
    ///
    /// @param services what runs
    /// @param id a text that is to stand somewhere in the data of the message, and in that of those
    ///   handlers publish in turn
    /// @throws Exception when it was not published, as when the network is broken; it is then tried
    ///   again with the same id, until it succeeds. The same holds for an [AssertionError]
    void publish(RunningService services, String id) throws Exception;
  }

  /// @throws IllegalArgumentException when a number is outside its range
  public NeverLoses {
    handlers = List.copyOf(handlers);
    if (messages < 1 || messages > MOST_MESSAGES) {
      throw new IllegalArgumentException("messages must be 1 to 99999, was " + messages);
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("patience must be more than 0, was " + patience);
    }
  }

  /// These services. Give classes, not instances, if there is to be more than one run.
  public static NeverLoses of(Object service, Object... more) {
    return of(TestSetup.of(service, more));
  }

  /// The services of this setup. Of one that has faults of a given proxy, only one run at a time.
  public static NeverLoses of(TestSetup setup) {
    return new NeverLoses(setup, NeverLoses::publishNothing, List.of(), MESSAGES, PATIENCE);
  }

  private static void publishNothing(RunningService services, String id) {
    throw new IllegalStateException("nobody has said how, by publishing(…)");
  }

  /// A copy whose messages are published this way.
  public NeverLoses publishing(Publisher publisher) {
    return new NeverLoses(setup, publisher, handlers, messages, patience);
  }

  /// A copy in which all of these handlers have to get every message.
  public NeverLoses handledBy(String... handlers) {
    return new NeverLoses(setup, publisher, List.of(handlers), messages, patience);
  }

  /// A copy with another number of messages than 40. Faults grow with it.
  public NeverLoses withMessages(int messages) {
    return new NeverLoses(setup, publisher, handlers, messages, patience);
  }

  /// A copy that waits for another time than 30 s.
  public NeverLoses withPatience(Duration patience) {
    return new NeverLoses(setup, publisher, handlers, messages, patience);
  }

  /// Runs the services under the faults of a seed that is new each time, or the one of the system
  /// property `tomodachi.seed`; it is logged, and stands in the error.
  ///
  /// @throws AssertionError as [#assertNeverLoses(long)]
  /// @throws IllegalArgumentException when the property is no whole number
  public LossReport assertNeverLoses() {
    var given = System.getProperty(SEED);
    return assertNeverLoses(given == null ? RandomGenerator.getDefault().nextInt() : seed(given));
  }

  private static long seed(String given) {
    try {
      return Long.parseLong(given);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(SEED + " must be a whole number, was " + given, e);
    }
  }

  /// Runs the services under the faults of this seed: the same messages and faults in the same
  /// order. What is handled when is up to the machine.
  ///
  /// @throws AssertionError when a message doesn't come to an end; it says which, at which handler,
  ///   what has happened, and how to repeat it
  /// @throws IllegalStateException when no handlers were given
  /// @throws tomodachi.DeclarationException when the services have mistakes
  public LossReport assertNeverLoses(long seed) {
    if (handlers.isEmpty()) {
      throw new IllegalStateException(
          """
          Nobody is to handle the messages of %s
              name the handlers that get every message by handledBy("…")\
          """
              .formatted(setup.services()));
    }
    return new LossTrial(this, seed).run();
  }
}
