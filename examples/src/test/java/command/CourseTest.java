package command;

import static org.assertj.core.api.Assertions.assertThat;

import command.Book.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {

  private final Course course = new Course();

  private final List<Entry> calls =
      List.of(call(1, "done"), call(2, "retry"), call(1, "done"), call(2, "done"), call(1, "done"));

  private static Entry call(int id, String outcome) {
    return new Entry(id, outcome, 1, false);
  }

  @Test
  void aRepeatCountsForWhatHappenedLastBeforeIt() {
    course.add(Fault.STOP, 1);
    course.add(Fault.KILL, 2);
    course.add(Fault.CUT, 4);
    course.add(Fault.CUT, 5);

    assertThat(course.describe(calls))
        .isEqualTo("1 stops (0 repeated), 1 kills (1 repeated), 2 lost connections (1 repeated)");
  }

  @Test
  void whatCameToAnotherEndIsNoRepeat() {
    assertThat(Course.repeats(calls)).containsExactly(calls.get(2), calls.get(4));
  }
}
