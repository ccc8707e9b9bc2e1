package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.launch.DevelopmentNotice;

class DevelopmentNoticeTest {

  @AfterEach
  void clear() {
    DevelopmentNotice.clear();
  }

  @Test
  void aNoticeStaysUntilItIsCleared() {
    assertThat(DevelopmentNotice.current()).isEmpty();

    DevelopmentNotice.show("does not compile");
    assertThat(DevelopmentNotice.current()).contains("does not compile");

    DevelopmentNotice.clear();
    assertThat(DevelopmentNotice.current()).isEmpty();
  }

  @Test
  void whoWatchesIsToldAfterItIsShown() {
    var seen = new ArrayList<String>();
    var watch = DevelopmentNotice.onShow(() -> seen.add(DevelopmentNotice.current().orElse("")));

    DevelopmentNotice.show("first");
    DevelopmentNotice.show("second");
    watch.close();
    DevelopmentNotice.show("third");

    assertThat(seen).containsExactly("first", "second");
  }
}
