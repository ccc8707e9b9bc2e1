package tomodachi.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Messages to publish and faults in between, the same for the same random numbers.
///
/// @param steps in the order they are taken
record Schedule(List<Step> steps) {

  private static final int MESSAGES_FOR_A_BREAK = 10;
  private static final int MESSAGES_FOR_A_FAULT = 3;
  private static final int MESSAGES_FOR_A_PASS = 20;
  private static final int LONGEST_HOLD_MILLIS = 50;
  private static final int LONGEST_OUTAGE_MILLIS = 150;
  private static final int LONGEST_PASS_SECONDS = 10;

  /// What costs the services their connections, so that there are fewer of them.
  private static final List<Fault> BREAKING =
      List.of(
          Fault.CRASH_BEFORE_HANDLER,
          Fault.CONNECTIONS_REFUSED,
          Fault.CONNECTIONS_DROPPED,
          Fault.CRASH_BEFORE_ACK);

  private static final List<Fault> OTHERS =
      List.of(Fault.FAILURE, Fault.DUPLICATE, Fault.DELAY, Fault.REORDER);

  private static final List<Fault> OF_LEASES = List.of(Fault.LEASE_EXPIRY, Fault.FAILED_DELETE);

  Schedule {
    steps = List.copyOf(steps);
  }

  /// Each kind of fault happens, if there are 40 messages or more.
  static Schedule of(RandomGenerator random, int messages) {
    var steps = new ArrayList<Step>();
    for (var number = 1; number <= messages; number++) {
      steps.add(new Step.Publish(number));
    }
    var faults = new ArrayList<Step>();
    addSome(faults, BREAKING, 1 + messages / MESSAGES_FOR_A_BREAK, random);
    addSome(faults, OTHERS, 1 + messages / MESSAGES_FOR_A_FAULT, random);
    for (var pass = 0; pass < messages / MESSAGES_FOR_A_PASS; pass++) {
      faults.add(new Step.Pass(Duration.ofSeconds(random.nextInt(1, LONGEST_PASS_SECONDS))));
    }
    // The last ones, so that without them the schedule of a seed is the same.
    addSome(faults, OF_LEASES, 1 + messages / MESSAGES_FOR_A_BREAK, random);
    faults.forEach(fault -> steps.add(random.nextInt(steps.size()), fault));
    return new Schedule(steps);
  }

  private static void addSome(
      List<Step> steps, List<Fault> kinds, int count, RandomGenerator random) {
    for (var index = 0; index < count; index++) {
      steps.add(step(kinds.get(index % kinds.size()), random));
    }
  }

  private static Step step(Fault fault, RandomGenerator random) {
    return switch (fault) {
      case CONNECTIONS_REFUSED, FAILED_DELETE -> hold(fault, LONGEST_OUTAGE_MILLIS, random);
      case DELAY, REORDER -> hold(fault, LONGEST_HOLD_MILLIS, random);
      case CONNECTIONS_DROPPED,
          DUPLICATE,
          FAILURE,
          CRASH_BEFORE_HANDLER,
          CRASH_BEFORE_ACK,
          LEASE_EXPIRY ->
          new Step.Strike(fault);
    };
  }

  private static Step hold(Fault fault, int longestMillis, RandomGenerator random) {
    return new Step.Hold(fault, Duration.ofMillis(random.nextInt(1, longestMillis)));
  }
}
