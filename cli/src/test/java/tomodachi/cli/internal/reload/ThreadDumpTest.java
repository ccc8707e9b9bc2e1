package tomodachi.cli.internal.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadDumpTest {

  @Test
  void aThreadIsNamedWithTheMethodItIsIn() {
    var dump =
        new ThreadDump(
            List.of(
                "4711",
                "#29 \"poller\" virtual WAITING 2026-11-29T05:00:00Z",
                "    at java.base/java.lang.Thread.sleep(Thread.java:509)",
                "    at services-1//Hello.lambda$start$0(Hello.java:8)",
                "    at services-1//Hello.outer(Hello.java:3)",
                "",
                "#30 \"\" virtual WAITING 2026-11-29T05:00:00Z",
                "    at services-1//orders.Orders.poll(Orders.java:8)",
                "#31 \"other\" RUNNABLE 2026-11-29T05:00:00Z",
                "    at services-12//Hello.hello(Hello.java:8)"));

    assertThat(dump.threadsWith("services-1"))
        .containsExactly(
            "thread \"poller\" in Hello.lambda$start$0", "thread #30 in orders.Orders.poll");
  }
}
