package tomodachi.cli.internal.doctor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tomodachi.transport.Checked;
import tomodachi.transport.Checked.Finding;

/// What a transport finds out about its surroundings; nothing, if it doesn't look.
record TransportExamination(Candidates.Candidate candidate) implements Examination {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LONGEST = PATIENCE.plusSeconds(11);

  @Override
  public String title() {
    return candidate.title();
  }

  @Override
  public List<Finding> findings() {
    return candidate.transport() instanceof Checked checked ? within(checked) : List.of();
  }

  /// On a thread of its own, since a transport may take longer than it is told.
  private static List<Finding> within(Checked checked) {
    var answer = new CompletableFuture<List<Finding>>();
    var thread = Thread.startVirtualThread(() -> answer.complete(ask(checked)));
    try {
      thread.join(LONGEST);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
    return answer.getNow(
        List.of(
            Finding.failure(
                "check", "no answer within %d seconds".formatted(LONGEST.toSeconds()))));
  }

  private static List<Finding> ask(Checked checked) {
    try {
      return checked.check(PATIENCE);
    } catch (InterruptedException _) {
      return List.of();
    } catch (RuntimeException e) {
      return List.of(Finding.failure("check", "it threw " + e));
    }
  }
}
