package benchmarks;

import benchmarks.amqp.AmqpSubject;
import benchmarks.aws.AwsSubject;
import benchmarks.embedded.EmbeddedSubject;
import benchmarks.http.HttpSubject;
import benchmarks.reload.ReloadSubject;
import benchmarks.schedule.ScheduleSubject;
import benchmarks.startup.StartupSubject;
import java.util.Arrays;
import java.util.List;

/// The command behind `benchmarks/run`.
public final class Benchmarks {

  private static final int USAGE_ERROR = 2;
  private static final List<Subject> SUBJECTS =
      List.of(
          new AmqpSubject(),
          new AwsSubject(),
          new EmbeddedSubject(),
          new HttpSubject(),
          new ReloadSubject(),
          new ScheduleSubject(),
          new StartupSubject());

  private Benchmarks() {}

  /// Runs the subject that is the first argument.
  public static void main(String[] arguments) throws Exception {
    var all = Arrays.asList(arguments);
    if (all.isEmpty() || all.contains("--help")) {
      System.out.println(usage());
      return;
    }
    try {
      var subject = subject(all.getFirst());
      subject.run(Arguments.read(subject, all.subList(1, all.size())));
    } catch (IllegalArgumentException e) {
      System.err.println("error: " + e.getMessage());
      System.err.println(usage());
      System.exit(USAGE_ERROR);
    }
  }

  private static Subject subject(String name) {
    return SUBJECTS.stream()
        .filter(subject -> subject.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no subject " + name));
  }

  private static String usage() {
    var text = new StringBuilder("usage: ./benchmarks/run SUBJECT [OPTION…]\n\nsubjects:\n");
    SUBJECTS.forEach(subject ->
        text.append(
            "  %s, with the parts %s%n"
                .formatted(subject.name(), String.join(", ", subject.parts()))));
    return text.append(
            """

            options:
              --quick      measures little, only to see that everything works
              --rounds N   how often each contender is measured in each scenario: 5, if not given
              --only PART  one part; the results don't go to docs/benchmarks then
            """)
        .toString();
  }
}
