package benchmarks.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Rounds;
import benchmarks.embedded.server.Rival;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the report makes of figures.
final class ResultsTest {

  private static final Measure SENDING =
      new Measure(Measure.Kind.SEND, Access.RAW, "SendMessage", 100);
  private static final Measure PUBLISHING =
      new Measure(Measure.Kind.SEND, Access.RAW, "SNS Publish", 100);
  private static final Measure RECEIVING =
      new Measure(Measure.Kind.RECEIVE, Access.RAW, "receive 1", 100);
  private static final Measure WAITING =
      new Measure(Measure.Kind.LATENCY, Access.RAW, "send to a waiting receive", 100);

  private final Rounds<Measure, Rival, Measured> rounds = new Rounds<>();

  @Test
  void othersAreMeasuredByOursInTheSameRound() {
    rounds.add(SENDING, Rival.OURS, sent(4_000));
    rounds.add(SENDING, Rival.FAUXQS, sent(1_000));
    rounds.add(SENDING, Rival.OURS, sent(2_000));
    rounds.add(SENDING, Rival.FAUXQS, sent(1_000));

    var cells =
        new Cells<>(
            rounds,
            List.of(Rival.OURS, Rival.FAUXQS, Rival.ELASTICMQ),
            Measured::rate,
            value -> "%.0f".formatted(value));

    assertThat(cells.row(SENDING, "sending"))
        .containsExactly("sending", "3000 (2000–4000)", "1000 (1000–1000) **× 0.38**", "–");
  }

  @Test
  void aimsTellHowFarAheadOfEachItIs() {
    for (var measure : List.of(SENDING, RECEIVING, WAITING)) {
      rounds.add(measure, Rival.OURS, sent(2_000));
      rounds.add(measure, Rival.FAUXQS, sent(1_000));
      rounds.add(measure, Rival.ELASTICMQ, sent(4_000));
    }
    rounds.add(PUBLISHING, Rival.OURS, sent(3_000));
    rounds.add(PUBLISHING, Rival.FAUXQS, sent(1_000));
    var findings = new Findings(List.of(Rival.OURS, Rival.FAUXQS, Rival.ELASTICMQ));
    findings.set(rounds);
    findings.set(
        List.of(
            new MemoryTrial.Outcome(Rival.OURS, 1024, 1_200, 0),
            new MemoryTrial.Outcome(Rival.FAUXQS, 1024, 2_400, 0),
            new MemoryTrial.Outcome(Rival.ELASTICMQ, 1024, 1_800, 0)));

    assertThat(new Aims(findings).table().toString())
        .contains("| aim | reached | against fauxqs | against ElasticMQ |")
        .contains(
            "| more into a queue |  | × 2.5 (2.0–3.0), ahead in 2 of 2"
                + " | × 0.5 (0.5–0.5), ahead in 0 of 1 |")
        .contains("| wakes earlier |  | × 2.0 (2.0–2.0), ahead in 1 of 1 |")
        .contains("| less heap per message of 1 KiB | 1,200 B | × 2.0 | × 1.5 |");
  }

  /// A second in which that many messages were sent.
  private static Measured sent(int count) {
    return new Measured(count, 1_000_000_000L, 500_000_000L);
  }
}
