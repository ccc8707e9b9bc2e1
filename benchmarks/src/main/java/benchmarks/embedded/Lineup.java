package benchmarks.embedded;

import benchmarks.embedded.server.Rival;
import benchmarks.embedded.server.Rivals;
import benchmarks.embedded.server.Server;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// All rivals, up at once.
record Lineup(List<Server> servers) implements Closeable {

  static Lineup start(Rivals rivals) throws IOException {
    var servers = new ArrayList<Server>();
    for (var rival : rivals.installed()) {
      servers.add(rivals.start(rival));
    }
    return new Lineup(servers);
  }

  List<Rival> rivals() {
    return servers.stream().map(Server::rival).toList();
  }

  @Override
  public void close() {
    servers.forEach(Server::close);
  }
}
