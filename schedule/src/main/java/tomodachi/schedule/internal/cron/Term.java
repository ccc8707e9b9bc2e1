package tomodachi.schedule.internal.cron;

import java.util.stream.IntStream;
import tomodachi.schedule.CronException;

/// Reads one term of a list: `*`, `5`, `mon-fri`, `*/5`, `7/8`, `22-2/2`.
final class Term {

  private static final int EVERY = 1;

  private final Field field;
  private final Slice base;
  private final int step;
  private final boolean stepped;

  private Term(Slice term, Field field) {
    this.field = field;
    var slash = term.indexOf('/');
    stepped = slash >= 0;
    base = stepped ? term.first(slash) : term;
    step = stepped ? step(term.after(slash + 1)) : EVERY;
  }

  /// The values of a term, in [canonical][Field#canonical] numbers; one or more.
  ///
  /// @throws CronException when it is no term
  static IntStream values(Slice term, Field field) {
    return new Term(term, field).values().map(field::canonical);
  }

  private static int step(Slice slice) {
    return Value.number(slice)
        .filter(step -> step >= 1)
        .orElseThrow(() ->
            slice.fault(
                slice.isEmpty()
                    ? "A step is missing: write a whole number after /"
                    : "Step %s must be a whole number, 1 to 9999".formatted(slice.quoted())));
  }

  private IntStream values() {
    if (base.isAny()) {
      return multiples();
    }
    var dash = base.indexOf('-');
    if (dash >= 0) {
      return range(Value.of(base.first(dash), field), Value.of(base.after(dash + 1), field));
    }
    var value = Value.of(base, field);
    return stepped ? congruent(value) : IntStream.of(value);
  }

  private IntStream multiples() {
    if (congruent(0).findAny().isEmpty()) {
      throw base.fault(
          "Step %d leaves no %s: none of %d to %d is divisible by it"
              .formatted(step, field.noun(), field.lowest(), field.highest()));
    }
    return congruent(0);
  }

  private IntStream congruent(int value) {
    return IntStream.rangeClosed(field.lowest(), field.highest())
        .filter(each -> each % step == value % step);
  }

  private IntStream range(int first, int last) {
    return first <= last
        ? IntStream.rangeClosed(first, last).filter(each -> (each - first) % step == 0)
        : wrapped(first, last);
  }

  private IntStream wrapped(int first, int last) {
    var cycle = field.cycle();
    if (cycle == 0) {
      throw base.fault(
          "Range %s goes backwards: write %d-%d".formatted(base.quoted(), last, first));
    }
    return IntStream.rangeClosed(0, Math.floorMod(last - first, cycle))
        .filter(each -> each % step == 0)
        .map(each -> field.lowest() + (first - field.lowest() + each) % cycle);
  }
}
