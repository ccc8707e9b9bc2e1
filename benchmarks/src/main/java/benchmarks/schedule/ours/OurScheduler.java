package benchmarks.schedule.ours;

import benchmarks.schedule.client.Arrivals;
import benchmarks.schedule.client.DayTime;
import benchmarks.schedule.client.Scheduler;
import java.io.Closeable;
import java.util.stream.IntStream;
import tomodachi.Tomodachi;

/// A service with very many schedules.
public final class OurScheduler implements Scheduler {

  private static final int SCHEDULES_OF_A_METHOD = 10;

  /// For a contender's process.
  public OurScheduler() {}

  @Override
  public Closeable everySecond(int count, Arrivals arrivals) throws ReflectiveOperationException {
    var source = new ServiceSource();
    for (var schedule = 0; schedule < count; schedule++) {
      source.addEverySecond("beat" + schedule);
    }
    return Tomodachi.start(source.service().reporting(arrivals))::close;
  }

  @Override
  public Closeable daily(int count) throws ReflectiveOperationException {
    var source = new ServiceSource();
    for (var first = 0; first < count; first += SCHEDULES_OF_A_METHOD) {
      var crons =
          IntStream.range(first, Math.min(count, first + SCHEDULES_OF_A_METHOD))
              .mapToObj(schedule -> cron(DayTime.of(schedule)))
              .toList();
      source.addCrons("daily" + first, crons);
    }
    return Tomodachi.start(source.service())::close;
  }

  private static String cron(DayTime time) {
    return "%d %d * * *".formatted(time.minute(), time.hour());
  }
}
