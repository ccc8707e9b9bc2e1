package tomodachi.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedResourcesTest {

  private final SharedResources shared = new SharedResources();
  private final List<String> events = new ArrayList<>();

  private AutoCloseable open(String name) {
    events.add("open " + name);
    return () -> events.add("close " + name);
  }

  @Test
  void theFirstUserOpensAndTheLastCloses() {
    var one = shared.acquire("port", () -> open("a"));
    var two = shared.acquire("port", () -> open("b"));
    one.release().run();

    assertThat(two.resource()).isSameAs(one.resource());
    assertThat(events).containsExactly("open a");

    two.release().run();
    assertThat(events).containsExactly("open a", "close a");

    shared.acquire("port", () -> open("c"));
    assertThat(events).containsExactly("open a", "close a", "open c");
  }

  @Test
  void keysHaveNothingToDoWithEachOther() {
    shared.acquire("one", () -> open("one"));
    shared.acquire("two", () -> open("two")).release().run();

    assertThat(events).containsExactly("open one", "open two", "close two");
  }

  @Test
  void whatCouldNotBeOpenedIsTriedAgainByTheNext() {
    assertThatThrownBy(() ->
            shared.acquire(
                "port",
                () -> {
                  throw new IllegalStateException("busy");
                }))
        .hasMessage("busy");

    shared.acquire("port", () -> open("a")).release().run();
    assertThat(events).containsExactly("open a", "close a");
  }

  @Test
  void aNewGenerationFindsWhatARetainedOneLeft() throws Exception {
    var old = shared.acquire("port", () -> open("a"));
    var retention = shared.retain();
    old.release().run();
    assertThat(events).containsExactly("open a");

    var next = shared.acquire("port", () -> open("b"));
    retention.close();
    assertThat(events).containsExactly("open a");

    next.release().run();
    assertThat(events).containsExactly("open a", "close a");
  }

  @Test
  void whatNobodyTookOverIsClosedWhenTheRetentionEnds() throws Exception {
    var outer = shared.retain();
    var inner = shared.retain();
    shared.acquire("port", () -> open("a")).release().run();

    inner.close();
    inner.close();
    assertThat(events).containsExactly("open a");

    outer.close();
    assertThat(events).containsExactly("open a", "close a");
  }

  @Test
  void manyThreadsGetOneResource() throws InterruptedException {
    var start = new CountDownLatch(1);
    var leases = new ConcurrentLinkedQueue<SharedResources.Lease>();
    var threads =
        IntStream.range(0, 50)
            .mapToObj(_ ->
                Thread.startVirtualThread(() -> {
                  try {
                    start.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  leases.add(shared.acquire("port", () -> open("a")));
                }))
            .toList();
    start.countDown();
    for (var thread : threads) {
      thread.join();
    }

    assertThat(events).containsExactly("open a");
    leases.forEach(lease -> lease.release().run());
    assertThat(events).containsExactly("open a", "close a");
  }

  @Test
  void whatOpensFindsClassesAsItsOwnCodeDoes() {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      shared.acquire("port", () -> open(String.valueOf(thread.getContextClassLoader())));

      assertThat(events).containsExactly("open " + SharedResourcesTest.class.getClassLoader());
      assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void whatIsOfAClassThatTheNextGenerationDoesNotHaveIsNotKept() {
    var proxy =
        (AutoCloseable)
            Proxy.newProxyInstance(
                new URLClassLoader(new URL[0]),
                new Class<?>[] {AutoCloseable.class},
                (_, method, _) -> events.add(method.getName()));
    try (var _ = shared.retain()) {
      shared.acquire("pool", () -> proxy).release().run();

      assertThat(events).containsExactly("close");
    }
  }
}
