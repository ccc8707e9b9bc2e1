package tomodachi.schedule.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tomodachi.schedule.ScheduleOptions;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;

/// The exclusive schedules of one service, which replicas know by `<service>/<handler>`.
final class ExclusiveJobs {

  private static final int LONGEST = 255;

  private final String service;
  private final boolean agreed;
  private final Map<String, HandlerDefinition> byName = new HashMap<>();

  /// @param service its name
  ExclusiveJobs(String service, ScheduleOptions options) {
    this.service = service;
    this.agreed = options.agreement().isPresent();
  }

  /// The name all replicas of a service know the schedule of a handler by.
  static String job(String service, String handler) {
    return service + "/" + handler;
  }

  /// Adds one, and reports what is wrong with it.
  void add(Mistakes mistakes) {
    checkAgreement(mistakes);
    checkLength(mistakes);
    checkName(mistakes);
  }

  private void checkAgreement(Mistakes mistakes) {
    if (!agreed) {
      mistakes.add(
          "exclusive needs a database by which replicas agree, and none is given",
          "give the service a field: Options options ="
              + " Options.of(ScheduleOptions.defaults().withDataSource(dataSource));");
    }
  }

  private void checkLength(Mistakes mistakes) {
    var job = job(service, mistakes.handler().name());
    if (job.length() > LONGEST) {
      mistakes.add(
          "Replicas know the schedule as \"%s…\", which is %d characters long, %d fit"
              .formatted(job.substring(0, 60), job.length(), LONGEST),
          "write a shorter name = \"…\"");
    }
  }

  private void checkName(Mistakes mistakes) {
    var definition = mistakes.handler();
    var other = byName.putIfAbsent(definition.name(), definition);
    if (other != null) {
      mistakes
          .validation()
          .mistake(
              new Mistake(
                  "Two exclusive schedules have the name \"%s\", replicas can't tell them apart"
                      .formatted(definition.name()),
                  List.of(other.toString(), definition.toString()),
                  "write name = \"…\" on each"));
    }
  }
}
