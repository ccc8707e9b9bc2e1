package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.http.internal.dispatch.Gathering;

class ReadingLoopTest {

  /// Instead of sockets: does once what a test wants to happen while the loop reads.
  private static final class Turn implements IoHandler {
    private final AtomicReference<@Nullable Runnable> next = new AtomicReference<>();

    @Override
    public int run(IoHandlerContext context) {
      var work = next.getAndSet(null);
      if (work != null) {
        work.run();
      }
      return 0;
    }

    @Override
    public IoRegistration register(IoHandle handle) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void wakeup() {}

    @Override
    public boolean isCompatible(Class<? extends IoHandle> type) {
      return false;
    }
  }

  private final Turn turn = new Turn();
  private final IoEventLoopGroup loops = ReadingLoop.group(1, Thread::new, _ -> turn);
  private final Gathering loop = (Gathering) loops.next();

  @AfterEach
  void end() {
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private void whileReading(Runnable work) {
    turn.next.set(work);
    loops.next().execute(() -> {});
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, ReadingLoop.MOST, 2 * ReadingLoop.MOST + 7})
  void everyThreadGatheredInOneTurnRuns(int count) {
    Set<Integer> ran = ConcurrentHashMap.newKeySet();
    var threads =
        IntStream.range(0, count)
            .mapToObj(i -> Thread.ofVirtual().unstarted(() -> ran.add(i)))
            .toList();

    whileReading(() -> threads.forEach(loop::gather));

    await().until(() -> ran.size() == count);
  }

  @Test
  void nothingStartsBeforeTheTurnIsOver() {
    Queue<Thread.State> states = new ConcurrentLinkedQueue<>();
    var threads = List.of(Thread.ofVirtual().unstarted(() -> {}), new Thread(() -> {}));

    whileReading(() -> {
      threads.forEach(loop::gather);
      threads.forEach(thread -> states.add(thread.getState()));
    });

    await().until(() -> threads.stream().allMatch(ReadingLoopTest::hasEnded));
    assertThat(states).containsExactly(Thread.State.NEW, Thread.State.NEW);
  }

  private static boolean hasEnded(Thread thread) {
    return thread.getState() == Thread.State.TERMINATED;
  }

  @Test
  void threadThatCanNotBeStartedHoldsUpNoOther() {
    var running = Thread.ofVirtual().start(() -> {});
    var other = Thread.ofVirtual().unstarted(() -> {});

    whileReading(() -> List.of(running, other).forEach(loop::gather));

    await().until(() -> hasEnded(other));
  }

  @Test
  void otherThreadsStartTheirsThemselves() {
    var thread = Thread.ofVirtual().unstarted(() -> {});

    assertThat(loop.gather(thread)).isFalse();
    assertThat(thread.getState()).isEqualTo(Thread.State.NEW);
  }

  @Test
  void tasksOfTheLoopStartTheirsThemselves() throws Exception {
    var thread = Thread.ofVirtual().unstarted(() -> {});

    assertThat(loops.next().submit(() -> loop.gather(thread)).get()).isFalse();
    assertThat(thread.getState()).isEqualTo(Thread.State.NEW);
  }
}
