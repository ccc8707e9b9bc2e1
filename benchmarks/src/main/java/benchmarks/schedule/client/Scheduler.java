package benchmarks.schedule.client;

import java.io.Closeable;

/// Something that runs handlers at certain times.
public interface Scheduler {

  /// Runs handlers at every whole second, each on a virtual thread where it can.
  ///
  /// @param count of schedules, each with a handler of its own
  /// @return ends them
  Closeable everySecond(int count, Arrivals arrivals) throws Exception;

  /// Runs handlers that do nothing once a day each, at the times [DayTime] gives.
  ///
  /// @param count of schedules
  /// @return ends them
  Closeable daily(int count) throws Exception;
}
