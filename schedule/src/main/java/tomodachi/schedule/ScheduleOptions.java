package tomodachi.schedule;

import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.schedule.internal.claim.JdbcClaims;

/// The section `schedule`.
///
/// @param timezone the zone of schedules that name none; `none`: the zone of the system
/// @param dataSource where replicas of the service agree on who makes an exclusive run: a database
///   that all of them use. A connection is taken for each run that comes due and given back at
///   once, so a source that keeps a pool is wise, and one that gives up after a few seconds when
///   the database can't be reached
/// @param table the table in which replicas agree, which services may share; it is made if there is
///   none. Up to 128 letters, digits and underscores, with the schema and a dot before it if it has
///   to have one
/// @param claims how replicas agree, instead of by a database
@SuppressWarnings("exports") // who has a DataSource reads java.sql anyway
public record ScheduleOptions(
    @Nullable ZoneId timezone,
    @Nullable DataSource dataSource,
    String table,
    @Nullable RunClaims claims)
    implements Options.Section {

  /// @throws IllegalArgumentException when the table's name isn't one
  public ScheduleOptions {
    JdbcClaims.checkTable(table);
  }

  /// The zone of the system, and no way to make exclusive runs.
  public static ScheduleOptions defaults() {
    return new ScheduleOptions(null, null, "tomodachi_schedule", null);
  }

  /// A copy with this zone.
  public ScheduleOptions withTimezone(ZoneId timezone) {
    return new ScheduleOptions(timezone, dataSource, table, claims);
  }

  /// A copy whose replicas agree by this database, such as `new PGSimpleDataSource()` with its URL
  /// set.
  public ScheduleOptions withDataSource(DataSource dataSource) {
    return new ScheduleOptions(timezone, dataSource, table, claims);
  }

  /// A copy with this table.
  public ScheduleOptions withTable(String table) {
    return new ScheduleOptions(timezone, dataSource, table, claims);
  }

  /// A copy whose replicas agree in this way.
  public ScheduleOptions withClaims(RunClaims claims) {
    return new ScheduleOptions(timezone, dataSource, table, claims);
  }

  /// How replicas agree: by `claims` if both were given; empty when neither a database nor another
  /// way was given.
  public Optional<RunClaims> agreement() {
    if (claims != null) {
      return Optional.of(claims);
    }
    return Optional.ofNullable(dataSource).map(source -> new JdbcClaims(source, table));
  }

  @Override
  public String key() {
    return "schedule";
  }
}
