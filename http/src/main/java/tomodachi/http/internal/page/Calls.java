package tomodachi.http.internal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tomodachi.launch.FrameworkCode;

/// The calls that led to an exception, the innermost first, in runs of a service's own and of other
/// code.
///
/// @param runs the runs, by turns of the one and the other kind
/// @param left how many calls are not shown
record Calls(List<Run> runs, int left) {

  private static final int MOST = 200;

  /// Calls of one kind.
  ///
  /// @param own true: of the service's own code
  record Run(boolean own, List<StackTraceElement> calls) {}

  /// Those of an exception, without those it shares with the exception it caused.
  ///
  /// @param outer the trace of that exception; empty when there is none
  static Calls of(StackTraceElement[] trace, StackTraceElement... outer) {
    var all = Arrays.asList(trace).subList(0, trace.length - shared(trace, outer));
    var shown = all.subList(0, Math.min(MOST, all.size()));
    return new Calls(runs(shown), all.size() - shown.size());
  }

  private static int shared(StackTraceElement[] trace, StackTraceElement... outer) {
    var count = 0;
    while (count < Math.min(trace.length, outer.length)
        && trace[trace.length - 1 - count].equals(outer[outer.length - 1 - count])) {
      count++;
    }
    return count;
  }

  private static List<Run> runs(List<StackTraceElement> calls) {
    var runs = new ArrayList<Run>();
    for (var start = 0; start < calls.size(); ) {
      var own = !FrameworkCode.has(calls.get(start));
      var end = start;
      while (end < calls.size() && own != FrameworkCode.has(calls.get(end))) {
        end++;
      }
      runs.add(new Run(own, calls.subList(start, end)));
      start = end;
    }
    return runs;
  }
}
