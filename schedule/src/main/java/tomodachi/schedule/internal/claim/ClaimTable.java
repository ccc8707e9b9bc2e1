package tomodachi.schedule.internal.claim;

import java.util.regex.Pattern;

/// The table of claims, and what is said to it: a row for each job, with the last run that was
/// granted, in milliseconds since 1970.
///
/// @param name one that [#check] allows
record ClaimTable(String name) {

  /// The last run of a job that has had none.
  static final long NEVER = Long.MIN_VALUE;

  private static final int LONGEST = 128;
  private static final Pattern NAME = Pattern.compile("(?:[A-Za-z_]\\w*\\.)?[A-Za-z_]\\w*");

  ClaimTable {
    check(name);
  }

  /// @throws IllegalArgumentException when the name isn't one, or would need quotes
  static void check(String name) {
    if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "schedule.table must be a name of letters, digits and _ that begins with no digit, up to %d"
                  .formatted(LONGEST)
              + " characters, with its schema and a dot before it if need be, was \"%s\""
                  .formatted(name));
    }
  }

  String creation() {
    return "CREATE TABLE %s (job VARCHAR(255) PRIMARY KEY, last_run BIGINT NOT NULL)"
        .formatted(name);
  }

  /// What a service has to be allowed.
  String grant() {
    return "GRANT SELECT, INSERT, UPDATE ON %s TO <user>".formatted(name);
  }

  /// Changes one row when the run is granted, else none. Parameters: the run, the job, the run.
  String claim() {
    return "UPDATE %s SET last_run = ? WHERE job = ? AND last_run < ?".formatted(name);
  }

  /// Parameter: the job.
  String row() {
    return "SELECT last_run FROM %s WHERE job = ?".formatted(name);
  }

  /// Parameters: the job, its last run.
  String insertion() {
    return "INSERT INTO %s (job, last_run) VALUES (?, ?)".formatted(name);
  }
}
