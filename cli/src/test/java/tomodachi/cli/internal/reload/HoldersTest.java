package tomodachi.cli.internal.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HoldersTest {

  @Test
  void aThreadThatFindsClassesByTheLoaderIsNamed() throws IOException, InterruptedException {
    var over = new CountDownLatch(1);
    try (var loader = new URLClassLoader("held-by-thread", new URL[0], null)) {
      var thread = Thread.ofPlatform().name("idle worker").unstarted(() -> await(over));
      thread.setContextClassLoader(loader);
      thread.start();

      assertThat(Holders.of("held-by-thread")).containsExactly("thread \"idle worker\"");

      over.countDown();
      thread.join();
      assertThat(Holders.of("held-by-thread")).isEmpty();
    }
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
