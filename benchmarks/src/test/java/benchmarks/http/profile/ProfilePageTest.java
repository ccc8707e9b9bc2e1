package benchmarks.http.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProfilePageTest {

  private final Profile profile =
      new Profile(20, 8, Map.of(Area.KERNEL, 2L, Area.NETTY, 6L), Map.of("io.netty.A.b", 4L));
  private final ProfilePage page =
      new ProfilePage(Map.of("Tomodachi", profile), "./benchmarks/run http", "a machine");

  @Test
  void samplesShareOutTheTimeOfARequest() {
    assertThat(page.text(""))
        .contains("| the kernel, by epoll, eventfd and sockets | 5.0 |\n| Netty | 15.0 |\n")
        .contains("| everything else | 0.0 |\n| all | 20.0 |\n", "| `io.netty.A.b` | 50.0 |")
        .endsWith("## What it says\n\n");
  }

  @Test
  void whatIsWrittenByHandStays() {
    var old = page.text("") + "Most of it is the kernel.\n";

    assertThat(page.text(old)).endsWith("## What it says\n\nMost of it is the kernel.\n");
  }
}
