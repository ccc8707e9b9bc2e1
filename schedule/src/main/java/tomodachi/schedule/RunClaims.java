package tomodachi.schedule;

import java.time.Instant;
import java.util.List;

/// Decides which replica of a service makes a run that only one of them may make
/// ([Schedule#exclusive]). By a database there is one already ([ScheduleOptions#withDataSource]).
///
/// Called on virtual threads, by several at once; may block, but should give up within seconds: a
/// stop waits for claims that are under way.
public interface RunClaims {

  /// Prepares for claims, such as by making a table. Called once, before all else; when it throws,
  /// the service can't start.
  ///
  /// @param jobs the schedules of this service that will be claimed; see [#claim]
  /// @throws Exception when there is no way to make claims, with a message for people
  default void open(List<String> jobs) throws Exception {}

  /// Claims one run.
  ///
  /// For one job and instant at most one claim of all processes is granted, and none after one for
  /// the same or a later instant was. When it isn't known whether a claim was granted, as when a
  /// connection is lost during it, it counts as granted to nobody.
  ///
  /// @param job names the schedule, the same in all replicas: `<service>/<handler>`, up to 255
  ///   characters
  /// @param scheduledTime when the run is due, in whole milliseconds
  /// @return true when the run is the caller's
  /// @throws Exception when nobody can be asked; it is then asked again for a short while
  boolean claim(String job, Instant scheduledTime) throws Exception;
}
