package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.launch.Launch;
import tomodachi.launch.Succession;
import tomodachi.tasks.Events;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskQueue;
import tomodachi.transport.Completion;

class SuccessionTest {

  static final class Resource implements AutoCloseable {
    static final AtomicInteger OPENED = new AtomicInteger();
    static final AtomicInteger OPEN = new AtomicInteger();

    Resource() {
      OPENED.incrementAndGet();
      OPEN.incrementAndGet();
    }

    @Override
    public void close() {
      OPEN.decrementAndGet();
    }
  }

  @Service("generation")
  static class First {
    final TaskQueue tasks;
    final Resource resource;

    First(ServiceContext context, TaskQueue tasks) {
      this.tasks = tasks;
      resource = context.shared("succession", Resource::new);
    }

    @Task("work")
    String work() throws InterruptedException {
      return "first";
    }

    @StopService
    void stop() {
      Events.add("generation", "first stopped");
    }
  }

  static class Second extends First {
    Second(ServiceContext context, TaskQueue tasks) {
      super(context, tasks);
      Events.add("generation", "second made");
    }

    @StartService
    void start() {
      Events.add("generation", "second started");
    }
  }

  @Service("broken")
  static final class Mistaken {
    @Task("work")
    void work(Thread nobodyHasThis) {}
  }

  @Service("broken")
  static final class Unmade {
    Unmade() {
      throw new IllegalStateException("no database");
    }

    @Task("work")
    void work() {}
  }

  @Service("broken")
  static final class Unstarted {
    boolean database;

    @StartService
    void start() {
      if (!database) {
        throw new IllegalStateException("no database");
      }
    }

    @Task("work")
    void work() {}
  }

  private final Succession succession = Succession.of(Launch.of(First.class));
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

  private void run() throws InterruptedException {
    Thread.ofPlatform().start(() -> exitCode.complete(succession.run()));
    succession.awaitFirst();
  }

  @AfterEach
  void stop() {
    Tomodachi.exit();
    exitCode.join();
  }

  private static First live() {
    return Tomodachi.service(First.class).orElseThrow();
  }

  @Test
  void theNextOneIsMadeBeforeAndStartedAfterTheOldOneHasStopped() throws InterruptedException {
    run();

    assertThat(succession.replace(Launch.of(Second.class))).isTrue();

    assertThat(Events.of("generation"))
        .containsSubsequence("second made", "first stopped", "second started");
    assertThat(live()).isInstanceOf(Second.class);
    assertThat(exitCode).isNotDone();
  }

  @Test
  void whatIsSharedStaysOpenUntilTheRunEnds() throws InterruptedException {
    run();
    var before = live().resource;
    var opened = Resource.OPENED.get();

    succession.replace(Launch.of(Second.class));

    assertThat(live().resource).isSameAs(before);
    assertThat(Resource.OPENED).hasValue(opened);
    stop();
    assertThat(Resource.OPEN).hasValue(0);
  }

  @Test
  void mistakesLeaveTheOldOneRunning() throws InterruptedException {
    run();
    var before = live();

    assertThatExceptionOfType(DeclarationException.class)
        .isThrownBy(() -> succession.replace(Launch.of(Mistaken.class)))
        .withMessageContaining("nobodyHasThis");

    assertThat(live()).isSameAs(before);
    assertThat(live().tasks.submit("work", "").result()).isEqualTo("first");
  }

  @Test
  void aConstructorThatThrowsLeavesTheOldOneRunning() throws InterruptedException {
    run();
    var before = live();

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> succession.replace(Launch.of(Unmade.class)))
        .withMessageContaining("no database");

    assertThat(live()).isSameAs(before);
    assertThat(succession.services()).hasSize(1);
  }

  @Test
  void aStartThatFailsLeavesNoneUntilTheNextOne() throws InterruptedException {
    run();
    var resource = live().resource;

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> succession.replace(Launch.of(Unstarted.class)))
        .withMessageContaining("no database");

    assertThat(succession.services()).isEmpty();
    assertThat(Tomodachi.services()).isEmpty();
    assertThat(exitCode).isNotDone();
    assertThat(succession.replace(Launch.of(Second.class))).isTrue();
    assertThat(live().resource).isSameAs(resource);
  }

  @Test
  void aRunThatEndsWhenNoneRunsClosesWhatWasKept() throws InterruptedException {
    run();
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> succession.replace(Launch.of(Unstarted.class)));

    stop();

    assertThat(exitCode).isCompletedWithValue(0);
    assertThat(Resource.OPEN).hasValue(0);
  }

  @Service("hanging")
  static final class Hanging {
    final TaskQueue tasks;
    final CountDownLatch begun = new CountDownLatch(1);

    Hanging(TaskQueue tasks) {
      this.tasks = tasks;
    }

    @Task("work")
    void work() throws InterruptedException {
      begun.countDown();
      new CountDownLatch(1).await();
    }
  }

  @Test
  void workThatGoesOnIsInterrupted() throws InterruptedException {
    run();
    succession.replace(Launch.of(Hanging.class));
    var hanging = Tomodachi.service(Hanging.class).orElseThrow();
    var task = hanging.tasks.submit("work", "");
    hanging.begun.await();

    succession.replace(Launch.of(Second.class));

    assertThat(task.join()).isInstanceOf(Completion.Interrupted.class);
  }

  @Test
  void nothingFollowsOnceTheEndWasAskedFor() throws InterruptedException {
    run();
    Tomodachi.exit(4);

    assertThat(succession.replace(Launch.of(Second.class))).isFalse();

    assertThat(exitCode.join()).isEqualTo(4);
    assertThat(Tomodachi.services()).isEmpty();
  }

  @Service("leaving")
  static final class Leaving {
    @StartService
    void start() {
      Tomodachi.exit(5);
    }

    @Task("work")
    void work() {}
  }

  @Test
  void aGenerationMayEndTheRunWhileItStarts() throws InterruptedException {
    run();

    assertThat(succession.replace(Launch.of(Leaving.class))).isFalse();

    assertThat(exitCode.join()).isEqualTo(5);
  }

  @Test
  void theContextSaysThatServicesAreReloaded() throws InterruptedException {
    assertThat(Tomodachi.executionContext()).containsEntry("watcher_enabled", false);

    run();

    assertThat(Tomodachi.executionContext()).containsEntry("watcher_enabled", true);
    stop();
    await()
        .untilAsserted(
            () -> assertThat(Tomodachi.executionContext()).containsEntry("watcher_enabled", false));
  }

  @Test
  void aFirstGenerationThatCannotStartEndsTheRun() throws InterruptedException {
    var failing = Succession.of(Launch.of(Unstarted.class));

    assertThat(failing.run()).isEqualTo(1);

    assertThat(failing.replace(Launch.of(Second.class))).isFalse();
    exitCode.complete(0);
  }
}
