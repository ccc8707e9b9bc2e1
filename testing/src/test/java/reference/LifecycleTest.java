package reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.ServiceContext;
import tomodachi.StartService;
import tomodachi.StartedService;
import tomodachi.StopService;
import tomodachi.StoppingService;
import tomodachi.Tomodachi;
import tomodachi.http.Get;
import tomodachi.http.HttpOptions;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// test_dummy_service, test_empty_service, test_start_process_http_1 and 2.
class LifecycleTest {

  @Service(name = "test_dummy", uuid = "uuid-of-dummy")
  static class Dummy {
    final List<String> steps = Collections.synchronizedList(new ArrayList<>());

    @StartService
    void start(ServiceContext context) {
      steps.add("start, ready " + context.ready());
    }

    @StartedService
    void started(ServiceContext context) {
      steps.add("started, ready " + context.ready());
    }

    @StoppingService
    void stopping(ServiceContext context) {
      steps.add("stopping, stopping " + context.stopping());
    }

    @StopService
    void stop() {
      steps.add("stop");
    }
  }

  @Test
  void hooksAreCalledInOrder() {
    var dummy = new Dummy();
    var running = RunningService.start(dummy);
    assertThat(running.context().ready()).isTrue();

    running.close();

    assertThat(dummy.steps)
        .containsExactly(
            "start, ready false", "started, ready false", "stopping, stopping true", "stop");
  }

  @Test
  void hooksAreCalledOnceHoweverOftenItIsStopped() {
    var dummy = new Dummy();
    var running = RunningService.start(dummy);

    assertThat(running.stop()).isZero();
    assertThat(running.stop()).isZero();
    running.close();

    assertThat(dummy.steps).hasSize(4);
  }

  @Test
  void aServiceIsReachedByTypeAndByNameWhileItRuns() {
    var dummy = new Dummy();
    try (var running = RunningService.start(dummy)) {
      assertThat(Tomodachi.service(Dummy.class)).containsSame(dummy);
      assertThat(Tomodachi.service("test_dummy")).containsSame(dummy);
      assertThat(running.context().uuid()).isEqualTo("uuid-of-dummy");
    }

    assertThat(Tomodachi.service(Dummy.class)).isEmpty();
    assertThat(Tomodachi.service("test_dummy")).isEmpty();
  }

  static class NamedByField {
    String name = "named-by-field";
    String uuid = "uuid-by-field";

    @StartService
    void start() {}
  }

  @Test
  void nameAndUuidMayStandInFields() {
    try (var running = RunningService.start(NamedByField.class)) {
      assertThat(running.context().name()).isEqualTo("named-by-field");
      assertThat(running.context().uuid()).isEqualTo("uuid-by-field");
    }
  }

  static class OrderDesk {
    @StartService
    void start() {}
  }

  @Test
  void aServiceWithoutNameIsCalledLikeItsClass() {
    try (var one = RunningService.start(OrderDesk.class);
        var two = RunningService.start(OrderDesk.class)) {
      assertThat(one.context().name()).isEqualTo("order-desk");
      assertThat(one.context().uuid()).isNotEqualTo(two.context().uuid());
    }
  }

  /// Tries its own port while it starts.
  static class Impatient {
    private final int port;
    final List<String> tries = Collections.synchronizedList(new ArrayList<>());
    Options options;

    Impatient(int port) {
      this.port = port;
      this.options = Options.of(HttpOptions.defaults().withPort(port));
    }

    @StartService
    void start() throws IOException {
      tries.add("start: " + reached());
    }

    @StartedService
    void started() throws IOException {
      tries.add("started: " + reached());
    }

    @Get("/")
    String index() {
      return "here";
    }

    private boolean reached() throws IOException {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected();
      } catch (ConnectException e) {
        return false;
      }
    }
  }

  @Test
  void httpIsReachedAfterStartServiceAndNotBefore() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var impatient = new Impatient(port);

    try (var running = TestSetup.of(impatient).withOverrides("http.port=" + port).start()) {
      assertThat(running.get("/").body()).isEqualTo("here");
      assertThat(impatient.tries).containsExactly("start: false", "started: true");
    }
  }

  @Test
  void httpIsNotReachedAfterTheStop() throws IOException {
    var running = RunningService.start(new Impatient(0));
    var port = running.address("http").getPort();

    running.close();

    assertThat(new Impatient(port).reached()).isFalse();
  }
}
