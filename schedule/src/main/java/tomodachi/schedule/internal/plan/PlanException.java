package tomodachi.schedule.internal.plan;

import java.io.Serial;

/// A text that stands for no plan.
public final class PlanException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private final String what;
  private final String fix;

  /// @param what one sentence for its author: what is wrong with which value
  /// @param fix what to do
  PlanException(String what, String fix) {
    super(what + "\n    " + fix);
    this.what = what;
    this.fix = fix;
  }

  /// The same for a text that something else could not read.
  PlanException(String what, String fix, RuntimeException cause) {
    this(what, fix);
    initCause(cause);
  }

  /// What is wrong with which value.
  public String what() {
    return what;
  }

  /// What to do.
  public String fix() {
    return fix;
  }
}
