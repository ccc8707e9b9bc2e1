package tomodachi.http.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.Head;
import tomodachi.transport.Timeline;

class ParkingTest {

  /// Machine time that goes on when told.
  private static final class ManualTime implements Timeline.Machine {
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();

    @Override
    public long nanos() {
      return 0;
    }

    @Override
    public Timeline.Alarm after(Duration delay, Runnable task) {
      tasks.add(task);
      delays.add(delay);
      return () -> tasks.remove(task);
    }

    void pass() {
      List.copyOf(tasks).forEach(Runnable::run);
    }
  }

  /// A request that remembers its answer.
  private static final class FakeExchange implements Exchange {
    @Nullable Head answer;

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String target() {
      return "/";
    }

    @Override
    public boolean http11() {
      return true;
    }

    @Override
    public List<Map.Entry<String, String>> headers() {
      return List.of();
    }

    @Override
    public @Nullable String header(String name) {
      return null;
    }

    @Override
    public List<String> headerValues(String name) {
      return List.of();
    }

    @Override
    public InetSocketAddress remoteAddress() {
      return new InetSocketAddress(0);
    }

    @Override
    public Executor loop() {
      return Runnable::run;
    }

    @Override
    public InputStream body() {
      return InputStream.nullInputStream();
    }

    @Override
    public long contentRead() {
      return 0;
    }

    @Override
    public long contentLength() {
      return 0;
    }

    @Override
    public boolean connected() {
      return answer == null;
    }

    @Override
    public void onDisconnect(Runnable action) {}

    @Override
    public void respond(Head head, byte[] body) {
      answer = head;
    }

    @Override
    public OutputStream stream(Head head, long length) {
      answer = head;
      return OutputStream.nullOutputStream();
    }

    @Override
    public void abort() {}

    @Override
    public boolean answered() {
      return answer != null;
    }
  }

  private final ManualTime time = new ManualTime();
  private final Parking parking = new Parking(time);

  @Test
  void aRequestWaitsTenSecondsAndIsThenRefused() {
    var exchange = new FakeExchange();

    parking.park(exchange);
    assertThat(exchange.answered()).isFalse();
    assertThat(time.delays).containsExactly(Duration.ofSeconds(10));

    time.pass();
    assertThat(exchange.answer).isNotNull().extracting(Head::status).isEqualTo(503);
    assertThat(parking.release()).isEmpty();
  }

  @Test
  void releasedRequestsGoOnInTheirOrderAndAreNotRefused() {
    var first = new FakeExchange();
    var second = new FakeExchange();
    parking.park(first);
    parking.park(second);

    assertThat(parking.release()).containsExactly(first, second);

    time.pass();
    assertThat(first.answered()).isFalse();
  }

  @Test
  void noMoreThanAThousandWait() {
    for (var i = 0; i < 1_000; i++) {
      parking.park(new FakeExchange());
    }
    var late = new FakeExchange();

    parking.park(late);

    assertThat(late.answer).isNotNull().extracting(Head::status).isEqualTo(503);
    assertThat(parking.release()).hasSize(1_000);
  }
}
