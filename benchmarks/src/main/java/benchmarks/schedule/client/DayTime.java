package benchmarks.schedule.client;

/// A time of the day, one of 1,440.
public record DayTime(int hour, int minute) {

  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  /// The one of the schedule with this number.
  public static DayTime of(int number) {
    return new DayTime(number / MINUTES % HOURS, number % MINUTES);
  }
}
