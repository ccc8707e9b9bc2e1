package tomodachi.amqp.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallBudgetTest {

  private final CallBudget budget = new CallBudget(2);

  @Test
  void thereAreAsManyPlacesAsItSays() {
    assertThat(budget.take(false)).isTrue();
    assertThat(budget.take(false)).isTrue();
    assertThat(budget.take(false)).isFalse();

    budget.release();

    assertThat(budget.take(false)).isTrue();
  }

  @Test
  void theFirstCallOfAHandlerAlwaysHasAPlace() {
    budget.take(false);
    budget.take(false);

    assertThat(budget.take(true)).isTrue();
  }

  @Test
  void somebodyMayWaitOnlyIfAllPlacesWereTaken() {
    budget.take(false);
    assertThat(budget.release()).isFalse();

    budget.take(false);
    budget.take(false);
    budget.take(false);

    assertThat(budget.release()).isTrue();
  }
}
