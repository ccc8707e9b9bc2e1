package command;

import static org.assertj.core.api.Assertions.assertThat;

import command.Book.Entry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// Every message of AMQP is accounted for.
abstract class AmqpLossChecks extends LossChecks {

  private static final int PREFETCH = 100;

  AmqpLossChecks() {
    super(2_000 * FACTOR, 5 * FACTOR);
  }

  @Override
  String service() {
    return "Forwarding.java";
  }

  @Override
  Counterpart connect(int port) throws IOException, TimeoutException {
    return new AmqpCounterpart(port);
  }

  @Test
  void stopsUnderLoadHandleEachMessageOnce() throws IOException {
    var drained = stopUnderLoadAgainAndAgain();

    assertThat(counterpart.waiting("in")).isZero();
    assertThat(sorted(book.ids("done"))).isEqualTo(sent("done"));
    assertThat(sorted(book.ids("retry"))).isEqualTo(sent("retry"));
    assertThat(sorted(book.ids("park"))).isEqualTo(sent("park"));
    assertThat(sorted(counterpart.parked())).isEqualTo(sent("park"));
    assertThat(sorted(counterpart.take("out"))).isEqualTo(sent("done"));
    assertAddUp(drained);
  }

  @Test
  void stopsKillsAndLostConnectionsUnderLoadLoseNothing() throws IOException {
    stopKillAndCutOffUnderLoad();

    assertNothingIsLost();
    assertThat(book.entries()).anyMatch(Entry::redelivered);
    assertThat(Course.repeats(book.entries()))
        .hasSizeLessThanOrEqualTo(interruptions() * PREFETCH)
        .allMatch(Entry::redelivered);
  }

  /// What a stop has given back comes again, marked; what comes a second time is marked anyway.
  private void assertAddUp(List<Drained> drained) {
    assertThat(drained).allMatch(stop -> stop.abandoned() == 0);
    var entries = book.entries();
    var marked = entries.stream().filter(entry -> entry.redelivered() && entry.attempt() == 1);
    var again = entries.stream().filter(entry -> entry.attempt() > 1);
    var least = marked.count();
    assertThat(drained.stream().mapToLong(Drained::returned).sum())
        .isBetween(least, least + again.count());
    assertThat(drained.stream().mapToLong(Drained::finished).sum())
        .isLessThanOrEqualTo(entries.size());
  }

  private void assertNothingIsLost() throws IOException {
    assertThat(distinct(book.ids("done"))).isEqualTo(sent("done"));
    assertThat(distinct(book.ids("retry"))).isEqualTo(sent("retry"));
    assertThat(distinct(counterpart.parked())).isEqualTo(sent("park"));
    var published = counts(counterpart.take("out"));
    assertThat(counts(book.ids("done")))
        .allSatisfy((id, times) -> assertThat(times).isLessThanOrEqualTo(published.get(id)));
  }
}
