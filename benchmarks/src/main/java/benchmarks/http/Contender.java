package benchmarks.http;

import java.util.List;

/// Who is compared, in the order of tables and charts.
enum Contender {
  BARE("Netty on the event loop", "#8c959f"),
  OURS("Tomodachi", "#1f6feb"),
  CARRIER("Tomodachi, carrier", "#0a3069"),
  HELIDON("Helidon SE", "#d4761a"),
  VERTX("Vert.x", "#8250df"),
  JAVALIN("Javalin", "#cf222e"),
  SPRING("Spring Boot", "#6db33f");

  /// Other frameworks.
  static final List<Contender> PEERS = List.of(HELIDON, VERTX, JAVALIN, SPRING);

  private final String title;
  private final String colour;

  Contender(String title, String colour) {
    this.title = title;
    this.colour = colour;
  }

  String title() {
    return title;
  }

  String colour() {
    return colour;
  }

  /// Whether it can do this. A handler that sleeps on the event loop would hold up all others.
  boolean takes(Workload workload) {
    return this != BARE || workload != Workload.SLEEP;
  }

  @Override
  public String toString() {
    return title;
  }
}
