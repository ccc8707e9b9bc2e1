package architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ScheduledExecutorService;

/// All time comes from the timeline.
final class TimeRules {

  private static final String REMEDY =
      "tests move plan time by hand: take instants and alarms from tomodachi.transport.Timeline"
          + " (plan() for what people wait for, machine() for I/O)";

  private static final Map<String, Set<String>> CLOCKS =
      Map.of(
          "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
          "java.lang.Thread", Set.of("sleep"),
          "java.util.concurrent.TimeUnit", Set.of("sleep"),
          "java.util.concurrent.locks.LockSupport", Set.of("parkNanos", "parkUntil"),
          "java.util.concurrent.CompletableFuture",
              Set.of("orTimeout", "completeOnTimeout", "delayedExecutor"),
          "java.util.Calendar", Set.of("getInstance"),
          "java.time.InstantSource", Set.of("system"));

  private TimeRules() {}

  static ArchRule nobodyReadsAClock(Layout layout) {
    return noClasses()
        .that(not(layout.in("internal.time")))
        .should()
        .accessTargetWhere(
            describe(
                "it reads a clock or sleeps", access -> readsClock(access) || makesDate(access)))
        .because(REMEDY);
  }

  static ArchRule nobodyKeepsTimers(Layout layout) {
    return noClasses()
        .that(not(layout.in("internal.time")))
        .should()
        .dependOnClassesThat(isTimer())
        .orShould()
        .accessTargetWhere(describe("it schedules on an executor", TimeRules::schedules))
        .because(REMEDY);
  }

  private static DescribedPredicate<JavaClass> isTimer() {
    return describe(
        "are timers",
        type ->
            type.isEquivalentTo(ScheduledExecutorService.class)
                || type.isEquivalentTo(Timer.class)
                || type.isEquivalentTo(TimerTask.class));
  }

  private static boolean readsClock(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    var name = access.getName();
    return CLOCKS.getOrDefault(owner, Set.of()).contains(name)
        || (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.time.Clock")
            && (name.startsWith("system") || name.startsWith("tick")));
  }

  private static boolean makesDate(JavaAccess<?> access) {
    return access.getTarget().getFullName().equals("java.util.Date.<init>()");
  }

  private static boolean schedules(JavaAccess<?> access) {
    return access.getName().startsWith("schedule")
        && access.getTargetOwner().isAssignableTo(ScheduledExecutorService.class);
  }
}
