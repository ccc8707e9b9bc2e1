package tomodachi.embedded.aws.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Whatever clients do, and in whatever order: no message is lost, none is with two of them at one
/// time, groups keep their order, and all counts are right.
class SqsPropertyTest {

  private static final String SEED = "tomodachi.sqs.seed";
  private static final int SEQUENCES = 1_000;
  private static final int OFTEN = 20;

  private final Tally tally = new Tally();

  @Test
  void theServerDoesWhatTheModelSays() {
    var only = Long.getLong(SEED);
    if (only != null) {
      run(only);
      return;
    }
    LongStream.range(0, SEQUENCES).forEach(this::run);
    assertThat(Tally.Event.values()).allMatch(event -> tally.of(event) >= OFTEN);
  }

  private void run(long seed) {
    new SqsRun(seed, UnaryOperator.identity(), tally).run();
  }
}
