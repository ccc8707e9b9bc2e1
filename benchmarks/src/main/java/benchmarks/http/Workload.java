package benchmarks.http;

import benchmarks.http.load.Shot;
import java.io.IOException;

/// What services are asked for.
enum Workload {
  TEXT("text", "GET /text", "/text", 64),
  RESOURCE("path parameter", "GET /resource/{id}", "/resource/1234", 64),
  ECHO("JSON, 1 KiB", "POST /echo", "/echo", 64),
  CPU("1 ms of CPU", "GET /cpu", "/cpu", 64),
  SLEEP("20 ms of sleep", "GET /sleep", "/sleep", 512);

  private final String title;
  private final String route;
  private final String path;
  private final int connections;

  Workload(String title, String route, String path, int connections) {
    this.title = title;
    this.route = route;
    this.path = path;
    this.connections = connections;
  }

  String title() {
    return title;
  }

  String route() {
    return route;
  }

  String path() {
    return path;
  }

  int connections() {
    return connections;
  }

  /// Who its figures are compared to.
  Contender reference() {
    return Contender.BARE.takes(this) ? Contender.BARE : Contender.OURS;
  }

  /// As load.
  Shot shot() throws IOException {
    return this == ECHO
        ? new Shot(path, connections, Scripts.posting("echo", OrderJson.TEXT))
        : Shot.get(path, connections);
  }

  @Override
  public String toString() {
    return title;
  }
}
