package benchmarks.amqp;

import benchmarks.Figures;
import benchmarks.Settings;
import com.rabbitmq.client.impl.ClientVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/// The page of results.
///
/// @param machine where they come from
record Report(Findings findings, Settings settings, String machine) {

  private static final String PICTURE = "![Messages per second, and what they cost](amqp.svg)\n\n";
  private static final double KIB = 1024;

  String text() {
    var text = new StringBuilder(head());
    if (!findings.results().isEmpty()) {
      text.append(PICTURE);
    }
    text.append(aims());
    findings.results().forEach(results -> text.append(new BrokerTables(results).text()));
    text.append(memory()).append(start());
    return text.toString();
  }

  private String head() {
    return """
    # AMQP: speed and memory

    Written by `%s` on %s. How it is measured and how to read it: [benchmarks/README.md](../../benchmarks/README.md).

    %s. amqp-client %s, Spring AMQP %s. Rounds: %d.

    """
        .formatted(
            settings.command(),
            LocalDate.now(ZoneOffset.UTC),
            machine,
            ClientVersion.VERSION,
            RabbitTemplate.class.getPackage().getImplementationVersion(),
            settings.rounds());
  }

  private String aims() {
    return """
    ## Aims

    Ratios are to amqp-client by hand, in the same round: in the middle of all scenarios, and in parentheses in the scenario with the lowest and the one with the highest.

    %s
    """
        .formatted(new Aims(findings).table());
  }

  private String memory() {
    var memory = findings.memory();
    if (memory == null) {
      return "";
    }
    return """
    ## Memory

    A service that publishes and consumes %s messages at once, with the JSON envelope and `-Xmx128m`, with %s, at %s messages per second. Live heap after each tenth, in KiB: %s.

    """
        .formatted(
            Figures.whole(memory.measured().count()),
            memory.broker(),
            Figures.whole(memory.measured().rate()),
            memory.heap().stream()
                .map(bytes -> Figures.whole(bytes / KIB))
                .collect(Collectors.joining(" · ")));
  }

  private String start() {
    var start = findings.start();
    if (start == null) {
      return "";
    }
    return """
    ## Start of the embedded broker

    In a fresh JVM it takes connections after %s ms (%s–%s), which is %s ms (%s–%s) after the start of the process.
    """
        .formatted(
            Figures.brief(start.broker().median()),
            Figures.brief(start.broker().min()),
            Figures.brief(start.broker().max()),
            Figures.brief(start.process().median()),
            Figures.brief(start.process().min()),
            Figures.brief(start.process().max()));
  }
}
