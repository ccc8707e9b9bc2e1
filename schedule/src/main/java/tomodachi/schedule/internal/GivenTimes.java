package tomodachi.schedule.internal;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.schedule.Schedule;

/// What a schedule says about when it runs.
///
/// What options give replaces all that the code gives, so `seconds = 10` can become a cron
/// expression from outside.
record GivenTimes(List<GivenTime> times) {

  /// What an annotation gives.
  ///
  /// @param schedule with what options say
  /// @param element what it stands on, with what the code says
  static GivenTimes of(Schedule schedule, AnnotatedElement element) {
    var given = times(schedule).toList();
    return new GivenTimes(given.size() > 1 ? prevailing(given, schedule.name(), element) : given);
  }

  private static List<GivenTime> prevailing(
      List<GivenTime> given, String name, AnnotatedElement element) {
    var inCode = inCode(name, element);
    var fromOutside = given.stream().filter(time -> !inCode.contains(time)).toList();
    return withoutTwin(fromOutside.isEmpty() ? given : fromOutside);
  }

  private static Stream<GivenTime> times(Schedule schedule) {
    return Arrays.stream(TimeMember.values())
        .map(member -> GivenTime.of(member, schedule))
        .filter(time -> !time.text().isBlank());
  }

  /// Options are for a handler's name, so they are for all schedules that have it.
  private static List<GivenTime> inCode(String name, AnnotatedElement element) {
    return Arrays.stream(element.getAnnotationsByType(Schedule.class))
        .filter(schedule -> schedule.name().equals(name))
        .flatMap(GivenTimes::times)
        .toList();
  }

  /// `value` is short for `interval`, so both may say the same.
  private static List<GivenTime> withoutTwin(List<GivenTime> times) {
    return times.stream()
        .filter(time ->
            time.member() != TimeMember.VALUE
                || !times.contains(new GivenTime(TimeMember.INTERVAL, time.text())))
        .toList();
  }

  /// The only one; empty when there is none or are several, which is reported.
  Optional<GivenTime> single(Mistakes mistakes) {
    if (times.isEmpty()) {
      mistakes.add(
          "No time is given",
          "write @Schedule(\"every 5 minutes\"), seconds = 10, or timestamp = \"03:00\"");
    } else if (times.size() > 1) {
      mistakes.add("More than one time is given: " + this, "keep one of them");
    }
    return times.size() == 1 ? Optional.of(times.getFirst()) : Optional.empty();
  }

  @Override
  public String toString() {
    return times.stream().map(GivenTime::toString).collect(Collectors.joining(", "));
  }
}
