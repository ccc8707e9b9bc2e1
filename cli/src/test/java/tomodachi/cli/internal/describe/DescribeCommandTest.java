package tomodachi.cli.internal.describe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.command.Command;
import tomodachi.cli.internal.terminal.Environment;

/// The command that describes services, with source files.
class DescribeCommandTest {

  private static final String SERVICE =
      """
      import module tomodachi;

      @Schedule(value = "30 9 * * mon 2098", timezone = "Europe/Stockholm", jitter = "5m")
      void report() {}

      @Schedule(timestamp = "2001-01-01T00:00Z")
      void over() {}

      void main() {}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int describe(String source, String... options) throws IOException {
    var file = Files.writeString(folder.resolve("Reports.java"), source);
    var arguments = new String[options.length + 2];
    arguments[0] = "describe";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return new Command(
            new Environment(Map.of()),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  @Test
  void schedulesAreShownWithTheirNextRuns() throws IOException {
    assertThat(describe(SERVICE, "-o", "schedule.timezone=UTC")).isZero();

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            reports
              class  Reports (Reports.java)
              uuid   made up for each run

              schedule
                report  @Schedule("30 9 * * mon 2098")  Reports.java:4
                  zone       Europe/Stockholm
                  jitter     each up to 5m later
                  next runs  Mon 2098-01-06 09:30:00 +01:00
                             Mon 2098-01-13 09:30:00 +01:00
                             Mon 2098-01-20 09:30:00 +01:00
                             Mon 2098-01-27 09:30:00 +01:00
                             Mon 2098-02-03 09:30:00 +01:00
                over  @Schedule(timestamp = "2001-01-01T00:00Z")  Reports.java:7
                  zone       UTC
                  next runs  none

              options  (17 with their default: --all-options)
                schedule.timezone         UTC                -o schedule.timezone
                handlers.report.jitter    5m                 code
                handlers.report.timezone  Europe/Stockholm   code
                handlers.report.value     30 9 * * mon 2098  code
                handlers.over.timestamp   2001-01-01T00:00Z  code
            """);
  }

  @Test
  void theyAreJsonForScripts() throws IOException {
    assertThat(describe(SERVICE, "--json", "-o", "handlers.report.value=0 0 1 1 * 2098")).isZero();

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(out.toString(UTF_8))
        .startsWith("{\n  \"services\": [\n    {\n      \"service\": \"reports\",\n")
        .contains("\"trigger\": \"@Schedule(\\\"0 0 1 1 * 2098\\\")\",\n")
        .contains("\"next_runs\": [\n            \"2098-01-01T00:00:00+01:00\"\n          ]");
  }

  @Test
  void aFaultInCronIsMarked() throws IOException {
    assertThat(describe(SERVICE.replace("30 9 * * mon 2098", "30 25 * * mon"))).isEqualTo(1);

    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            """
            error: hour "25" is out of range: write 0 to 23
              30 25 * * mon
                 ^^
              @Schedule on Reports.report() (Reports.java:4)
              correct the place that is marked
            """);
  }

  @Test
  void severalMistakesAreShownTogether() throws IOException {
    var source = SERVICE.replace("30 9", "30 25").replace("2001-01-01T00:00Z", "2001-02-30 00:00");

    assertThat(describe(source)).isEqualTo(1);

    assertThat(err.toString(UTF_8))
        .isEqualTo(
            """
            error: 2 mistakes, nothing was started

              Hour "25" is out of range: write 0 to 23
                  30 25 * * mon 2098
                     ^^
                  @Schedule on Reports.report() (Reports.java:4)
                  correct the place that is marked

              February 2001 has 28 days, no day 30: "2001-02-30 00:00"
                  @Schedule on Reports.over() (Reports.java:7)
                  correct the day
            """);
  }

  @Test
  void aServiceWithoutHandlersHasItsLifecycle() throws IOException {
    var source = "import module tomodachi;\n@StartService void start() {}\nvoid main() {}\n";

    assertThat(describe(source)).isZero();

    assertThat(out.toString(UTF_8))
        .startsWith("reports\n  class  Reports (Reports.java)\n")
        .contains("\n  lifecycle\n    @StartService  start  Reports.java:2\n");
  }

  @Test
  void secretsAreNotShownWhereverTheyComeFrom() throws IOException {
    var config =
        Files.writeString(
            folder.resolve("config.json"),
            "{\"options\": {\"aws_sns_sqs\": {\"aws_secret_access_key\": \"hunter-2\"}}}");

    assertThat(
            describe(
                SECRETIVE,
                "--all-options",
                "-c",
                config.toString(),
                "-o",
                "aws_sns_sqs.aws_access_key_id=hunter-3"))
        .isZero();
    assertThat(describe(SECRETIVE, "--json", "-o", "amqp.password=hunter-4")).isZero();

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(out.toString(UTF_8))
        .doesNotContain("hunter")
        .containsPattern("amqp.password +\\*\\*\\* +code")
        .containsPattern("aws_secret_access_key +\\*\\*\\* +file .*config.json")
        .containsPattern("aws_access_key_id +\\*\\*\\* +-o aws_sns_sqs.aws_access_key_id")
        .containsPattern("schedule.data_source +\\(Database\\) +code");
  }

  private static final String SECRETIVE =
      """
      import module tomodachi;
      import module java.sql;

      class Database implements javax.sql.DataSource {
        public Connection getConnection() { throw new IllegalStateException(); }
        public Connection getConnection(String user, String password) { return getConnection(); }
        public PrintWriter getLogWriter() { return null; }
        public void setLogWriter(PrintWriter out) {}
        public void setLoginTimeout(int seconds) {}
        public int getLoginTimeout() { return 0; }
        public java.util.logging.Logger getParentLogger() { return null; }
        public <T> T unwrap(Class<T> type) { return null; }
        public boolean isWrapperFor(Class<?> type) { return false; }
        public String toString() { return "jdbc:postgresql://u:hunter-5@db/"; }
      }

      Options options = Options.of(
          AmqpOptions.defaults().withLogin("orders", "hunter-1"),
          ScheduleOptions.defaults().withDataSource(new Database()));

      @Amqp("order.placed") void placed(String data) {}

      @AwsSnsSqs("order-placed") void heard(String data) {}

      @Schedule(seconds = 10, exclusive = true) void poll() {}

      void main() {}
      """;
}
