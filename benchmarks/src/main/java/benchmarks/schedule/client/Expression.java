package benchmarks.schedule.client;

/// Times that are written as cron, in the dialect of each contender.
public enum Expression {
  MINUTE("every minute", "* * * * *", "0 * * * * *", "0 * * * * ?"),
  MORNING("weekdays at 08:30", "30 8 * * mon-fri", "0 30 8 * * MON-FRI", "0 30 8 ? * MON-FRI"),
  LAST_DAY("month's last day", "0 0 L * *", "0 0 0 L * *", "0 0 0 L * ?"),
  LEAP_DAY("29 February", "0 0 29 2 *", "0 0 0 29 2 *", "0 0 0 29 2 ?"),
  SECONDS("every ten seconds", "sec:*/10 * * * * *", "*/10 * * * * *", "*/10 * * * * ?"),
  NEVER("30 February", "0 0 30 2 *", "0 0 0 30 2 *", "0 0 0 30 2 ?");

  private final String title;
  private final String ours;
  private final String spring;
  private final String quartz;

  Expression(String title, String ours, String spring, String quartz) {
    this.title = title;
    this.ours = ours;
    this.spring = spring;
    this.quartz = quartz;
  }

  /// Tomodachi's.
  public String ours() {
    return ours;
  }

  /// Spring's.
  public String spring() {
    return spring;
  }

  /// Quartz's.
  public String quartz() {
    return quartz;
  }

  @Override
  public String toString() {
    return title;
  }
}
