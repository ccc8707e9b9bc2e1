package command;

import static org.assertj.core.api.Assertions.assertThat;

import command.Book.Entry;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Every message of SQS is accounted for. Its visibility timeout is short, so that what a kill
/// leaves behind comes again soon.
abstract class SqsLossChecks extends LossChecks {

  private static final int ROUNDS = 5;
  private static final int CONCURRENCY = 20;

  /// The long run has more messages, not more stops: each start takes its time.
  SqsLossChecks() {
    super(1_000 * Math.clamp(FACTOR, 1, 5), ROUNDS);
  }

  @Override
  String service() {
    return "ForwardingOnSqs.java";
  }

  @Override
  Counterpart connect(int port) {
    return new SqsCounterpart(port);
  }

  @Test
  void stopsUnderLoadHandleEachMessageOnce() throws IOException {
    var drained = stopUnderLoadAgainAndAgain();

    assertThat(counterpart.waiting("in")).isZero();
    assertThat(sorted(book.ids("done"))).isEqualTo(sent("done"));
    assertThat(sorted(book.ids("park"))).isEqualTo(sent("park"));
    assertThat(sorted(counterpart.parked())).isEqualTo(sent("park"));
    assertThat(sorted(counterpart.take("out"))).isEqualTo(sent("done"));
    assertThat(drained).allMatch(stop -> stop.abandoned() == 0);
  }

  @Test
  void stopsKillsAndLostConnectionsUnderLoadLoseNothing() throws IOException {
    stopKillAndCutOffUnderLoad();

    assertThat(distinct(book.ids("done"))).isEqualTo(sent("done"));
    assertThat(distinct(counterpart.parked())).isEqualTo(sent("park"));
    assertThat(distinct(counterpart.take("out"))).isEqualTo(sent("done"));
    assertThat(book.entries()).anyMatch(Entry::redelivered);
    assertThat(Course.repeats(book.entries()))
        .hasSizeLessThanOrEqualTo(interruptions() * CONCURRENCY)
        .allMatch(Entry::redelivered);
  }
}
