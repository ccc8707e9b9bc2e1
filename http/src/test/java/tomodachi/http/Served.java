package tomodachi.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tomodachi.RunningServices;
import tomodachi.Tomodachi;
import tomodachi.launch.Launch;

/// Services that run on a free port, and a client for them.
final class Served implements AutoCloseable {

  static {
    openToCore();
  }

  private final RunningServices running;

  private Served(RunningServices running) {
    this.running = running;
  }

  /// Starts services on one free port; each service must take its port from the options.
  static Served start(Object... services) {
    return with(List.of(), services);
  }

  static Served with(List<String> overrides, Object... services) {
    var all = new ArrayList<>(List.of("http.port=0"));
    all.addAll(overrides);
    return new Served(launch(services).withOverrides(all).start());
  }

  /// Starts what takes its port from the options.
  static Served run(Launch launch) {
    return new Served(launch.start());
  }

  static Launch launch(Object... services) {
    return Launch.of(services[0], Arrays.copyOfRange(services, 1, services.length));
  }

  /// Lets core call the handlers of test classes.
  static void openToCore() {
    Served.class.getModule().addOpens("tomodachi.http", Tomodachi.class.getModule());
  }

  RunningServices running() {
    return running;
  }

  int port() {
    return running.address("http").orElseThrow().getPort();
  }

  Answer get(String target, String... headers) {
    return send("GET", target, "", headers);
  }

  Answer post(String target, String body, String... headers) {
    return send("POST", target, body, headers);
  }

  /// Sends a request on a connection of its own.
  ///
  /// @param headers each `Name: value`
  Answer send(String method, String target, String body, String... headers) {
    try (var client = new Client(port())) {
      return client.send(method, target, body, headers);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
