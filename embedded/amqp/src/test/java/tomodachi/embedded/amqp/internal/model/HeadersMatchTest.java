package tomodachi.embedded.amqp.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tomodachi.embedded.amqp.internal.model.Scene.table;

import org.junit.jupiter.api.Test;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Refusal;

class HeadersMatchTest {

  @Test
  void allIsAskedForUnlessAnyIs() {
    assertMatches(table("a", 1, "b", 2), table("a", 1, "b", 2, "c", 3));
    assertDiffers(table("a", 1, "b", 2), table("a", 1));
    assertMatches(table("x-match", "any", "a", 1, "b", 2), table("b", 2));
    assertDiffers(table("x-match", "any", "a", 1), table("a", 2));
  }

  @Test
  void nothingMatchesAllAndNeverAny() {
    assertMatches(table("x-match", "all"), table("a", 1));
    assertDiffers(table("x-match", "any"), table("a", 1));
  }

  @Test
  void aHeaderWithoutAValueHasToBeThere() {
    assertMatches(table("a", FieldValue.Nothing.NOTHING), table("a", 7));
    assertDiffers(table("a", FieldValue.Nothing.NOTHING), table("b", 7));
  }

  @Test
  void numbersMatchByValueAndNotText() {
    assertMatches(table("a", 1), table("a", FieldValue.Whole.ofLong(1)));
    assertMatches(table("a", 1), table("a", 1.0));
    assertDiffers(table("a", 1), table("a", "1"));
    assertDiffers(table("a", 1), table("A", 1));
  }

  @Test
  void namesThatBeginWithXCountOnlyWhereAskedFor() {
    assertMatches(table("x-a", 1), table("x-a", 2));
    assertDiffers(table("x-match", "all-with-x", "x-a", 1), table("x-a", 2));
    assertMatches(table("x-match", "any-with-x", "x-a", 1), table("x-a", 1));
    assertDiffers(table("x-match", "any", "x-a", 1), table("x-a", 1));
  }

  @Test
  void anotherKindIsRefused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> HeadersMatch.check(table("x-match", "some")))
        .withMessage(
            "PRECONDITION_FAILED - Invalid x-match field value <<\"some\">>; expected all, any,"
                + " all-with-x, or any-with-x");
  }

  private static void assertMatches(FieldTable arguments, FieldTable headers) {
    assertThat(HeadersMatch.of(arguments).test(headers)).isTrue();
  }

  private static void assertDiffers(FieldTable arguments, FieldTable headers) {
    assertThat(HeadersMatch.of(arguments).test(headers)).isFalse();
  }
}
