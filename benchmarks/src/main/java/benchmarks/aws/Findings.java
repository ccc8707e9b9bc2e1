package benchmarks.aws;

import benchmarks.Rounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a run has found out so far, for each server by its title. Of a part that wasn't run there
/// is nothing for any server.
final class Findings {

  private final List<String> servers;
  private final Map<String, Results> throughput = new LinkedHashMap<>();
  private final Map<String, IdleTrial.Outcome> idle = new LinkedHashMap<>();
  private final Map<String, Rounds<FirstTrial.Figure, Contender, Double>> first =
      new LinkedHashMap<>();

  /// @param servers titles of all
  Findings(List<String> servers) {
    this.servers = List.copyOf(servers);
  }

  /// The titles of all servers.
  List<String> servers() {
    return servers;
  }

  /// What contenders do in a second, and what for.
  Map<String, Results> throughput() {
    return throughput;
  }

  /// What is done where nothing comes.
  Map<String, IdleTrial.Outcome> idle() {
    return idle;
  }

  /// How long it takes until a first message is handled.
  Map<String, Rounds<FirstTrial.Figure, Contender, Double>> first() {
    return first;
  }
}
