import module tomodachi;

import org.postgresql.ds.PGSimpleDataSource;

/// A schedule whose runs take place once each, however many replicas of the service there are: they
/// agree by a database, here PostgreSQL.
///
/// Run it in two terminals or more, with PostgreSQL's driver; each run is seen in one of them. End
/// one, and the others go on:
///
/// ```
/// mvn dependency:copy -Dartifact=org.postgresql:postgresql:42.7.13 -DoutputDirectory=.
/// ./tomodachi run examples/exclusive-schedule --class-path postgresql-42.7.13.jar
/// ```
///
/// The environment's `DATABASE_URL` says where the database is, and as whom to use it, when that is
/// not `jdbc:postgresql://localhost/test?user=postgres`.
///
/// A run is lost when the replica that has it ends before it is over; none takes place twice. The
/// table `tomodachi_schedule`, which is made at the start, has the last run of each schedule. A
/// service with many schedules keeps a pool of connections.
@Service("reports")
class ExclusiveSchedule {

  private static final String DATABASE = "jdbc:postgresql://localhost/test?user=postgres";

  private final long process = ProcessHandle.current().pid();

  Options options = Options.of(ScheduleOptions.defaults().withDataSource(database()));

  private static PGSimpleDataSource database() {
    var database = new PGSimpleDataSource();
    database.setURL(System.getenv().getOrDefault("DATABASE_URL", DATABASE));
    return database;
  }

  @Schedule(interval = "every second", exclusive = true)
  void report(Tick tick) {
    IO.println("process %d makes the run of %s".formatted(process, tick.scheduledTime()));
  }
}
