import org.jspecify.annotations.NullMarked;

/// Schedules: cron, intervals and timestamps, in every time zone.
@NullMarked
module tomodachi.schedule {
  requires java.sql; // not transitive: its java.sql.Date would make Date ambiguous in services
  requires org.slf4j;
  requires transitive tomodachi.core;

  exports tomodachi.schedule;

  provides tomodachi.transport.TransportFactory with
      tomodachi.schedule.ScheduleTransportFactory;
}
