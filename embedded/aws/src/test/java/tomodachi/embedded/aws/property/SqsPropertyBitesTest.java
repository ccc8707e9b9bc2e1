package tomodachi.embedded.aws.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The property test finds what is wrong.
class SqsPropertyBitesTest {

  private static final int SEEDS = 50;

  @ParameterizedTest
  @EnumSource
  void aBrokenServerIsFound(Broken broken) {
    var failure = SqsRun.firstFailure(LongStream.range(0, SEEDS).boxed(), broken);

    assertThat(failure)
        .hasValueSatisfying(each ->
            assertThat(each)
                .hasMessageContaining(broken.symptom())
                .hasMessageContaining("to repeat it: -Dtest=SqsPropertyTest")
                .hasMessageContaining("Send[queue=main"));
  }
}
