import module tomodachi;

/// Work that is done at certain times: cron, durations, time zones, and a run by hand.
///
/// See when it is done, without starting it; then start it, and do something now:
///
/// ```
/// ./tomodachi describe examples/schedules/Housekeeping.java
/// ./tomodachi run examples/schedules/Housekeeping.java
/// curl -X POST localhost:9700/run/report
/// curl localhost:9700/latest
/// ```
@Service("housekeeping")
class Housekeeping {

  private final Map<String, String> latest = new ConcurrentSkipListMap<>();

  /// A duration, counted from the start; the first run is at the start itself.
  @Schedule(value = "every 5 minutes", immediately = true)
  void fetchPrices(Tick tick) {
    done("fetchPrices", tick);
  }

  /// At nine where its readers are, whatever their clocks do in spring and autumn.
  @Schedule(value = "0 9 * * mon-fri", timezone = "Europe/Stockholm")
  void report(Tick tick) {
    done("report", tick);
  }

  /// The last Friday of each month.
  @Schedule(value = "0 17 * * Lfri", timezone = "America/New_York")
  void closeMonth(Tick tick) {
    done("closeMonth", tick);
  }

  /// At the full hour, or up to 30 s later, so that replicas don't all begin together; a run that
  /// takes ten minutes is interrupted.
  @Schedule(value = "hourly", jitter = "30s", timeout = "10m")
  void cleanUp(Tick tick) {
    done("cleanUp", tick);
  }

  /// At seconds 0, 10, 20 and so on, also when the run before has not ended.
  @Schedule(value = "sec:*/10 * * * * *", overlap = Overlap.ALLOW)
  void probe(Tick tick) {
    done("probe", tick);
  }

  /// Does one of them now, and answers when it is done.
  @Post("/run/{name}")
  String run(String name, Schedules schedules) {
    try {
      return "done at %s\n".formatted(schedules.run(name).join().actualTime());
    } catch (IllegalArgumentException e) {
      throw new HttpException(404, e.getMessage());
    }
  }

  @Get("/latest")
  Map<String, String> latest() {
    return latest;
  }

  private void done(String what, Tick tick) {
    latest.put(what, tick.scheduledTime().toString());
    if (tick.missed() > 0) { // the run before took too long, or the machine was suspended
      IO.println("%s: %d runs did not take place".formatted(what, tick.missed()));
    }
  }
}
