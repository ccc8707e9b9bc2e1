package benchmarks.http;

import benchmarks.http.socket.SocketCrowd;
import benchmarks.service.Jcmd;
import benchmarks.service.Launch;
import benchmarks.service.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// What idle websockets take, and how long a message to all of them takes.
record SocketTrial(Gear gear) {

  private static final Duration IDLE = Duration.ofSeconds(3);
  private static final int OK = 200;
  // A heap that shrinks to what is used: else websockets would fit into what the start has left.
  private static final List<String> FLAGS = List.of("-Xms8m");

  /// Nothing when there is no such service; a line says so.
  @Nullable Sockets run() throws IOException {
    Launch launch;
    try {
      launch = gear.launches().ours(Launches.jar("Sockets"), FLAGS, "http.access_log=false");
    } catch (IOException e) {
      gear.progress().say("websockets are left out: " + e.getMessage());
      return null;
    }
    try (var service = launch.start()) {
      service.awaitAnswer("/text", "Hello, world");
      return measure(service, gear.budget().sockets());
    }
  }

  private Sockets measure(Running service, int count) throws IOException {
    // The first few load classes, and the first message too.
    try (var crowd = SocketCrowd.open(service.port(), 10)) {
      crowd.broadcast(() -> broadcast(service));
    }
    var before = idle(service);
    try (var crowd = SocketCrowd.open(service.port(), count)) {
      var after = idle(service);
      var measured = new Sockets(count, before, after, crowd.broadcast(() -> broadcast(service)));
      gear.progress()
          .say(
              "%d idle websockets: from %.0f to %.0f MB; a message to all: %.0f ms"
                  .formatted(count, before, after, measured.broadcast()));
      return measured;
    }
  }

  /// The memory of a service that has been idle for a while, and has collected its garbage.
  private static double idle(Running service) throws IOException {
    LockSupport.parkNanos(IDLE.toNanos());
    Jcmd.run(service.pid(), "GC.run");
    LockSupport.parkNanos(IDLE.toNanos());
    return service.memory();
  }

  private static void broadcast(Running service) throws IOException {
    var uri = URI.create("http://127.0.0.1:%d/broadcast".formatted(service.port()));
    var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != OK) {
        throw new IOException("No broadcast, but status " + status);
      }
    } catch (InterruptedException e) {
      throw new IOException("Interrupted", e);
    }
  }
}
