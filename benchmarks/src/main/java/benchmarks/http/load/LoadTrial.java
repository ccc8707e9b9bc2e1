package benchmarks.http.load;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.Rounds;
import benchmarks.service.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts services under load in turn, for a short time each, round after round, each time with
/// another one first.
///
/// @param services all of them run meanwhile
/// @param slice how long one is under load in a round
/// @param <M> what they are compared by
/// @param <C> who is compared
public record LoadTrial<M, C>(
    Wrk wrk, Map<C, Running> services, Plan<M, C> plan, Duration slice, Progress progress) {

  /// Has each of them do everything for so long, without counting.
  ///
  /// @param time none at all, if zero
  public void warmUp(List<M> measures, Duration time) throws IOException {
    if (time.isZero()) {
      return;
    }
    for (var contender : services.keySet()) {
      progress.say("warming up " + contender);
      for (var measure : measures) {
        load(measure, contender, time);
      }
    }
  }

  /// Measures.
  public Rounds<M, C, Slice> run(List<M> measures, int rounds) throws IOException {
    var results = new Rounds<M, C, Slice>();
    for (var measure : measures) {
      for (var round = 0; round < rounds; round++) {
        run(measure, round, results);
      }
      services.keySet().stream()
          .filter(contender -> results.has(measure, contender))
          .forEach(contender -> tell(measure, contender, results));
    }
    return results;
  }

  private void run(M measure, int round, Rounds<M, C, Slice> into) throws IOException {
    var contenders = List.copyOf(services.keySet());
    for (var turn = 0; turn < contenders.size(); turn++) {
      var contender = contenders.get((turn + round) % contenders.size());
      var measured = load(measure, contender, slice);
      if (measured != null) {
        into.add(measure, contender, measured);
      }
    }
  }

  private @Nullable Slice load(M measure, C contender, Duration time) throws IOException {
    var shot = plan.shot(measure, contender);
    var service = services.get(contender);
    return shot.isEmpty() || service == null ? null : wrk.load(service, shot.get(), time);
  }

  private void tell(M measure, C contender, Rounds<M, C, Slice> results) {
    progress.say(
        "%s, %s: %s requests/s, %s µs of CPU each%s"
            .formatted(
                measure,
                contender,
                Figures.whole(results.spread(measure, contender, Slice::perSecond).median()),
                Figures.brief(results.spread(measure, contender, Slice::cpu).median()),
                failed(results.spread(measure, contender, Slice::errors).max())));
  }

  private static String failed(double errors) {
    return errors == 0 ? "" : "; up to %s failed".formatted(Figures.whole(errors));
  }
}
