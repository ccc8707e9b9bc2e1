package benchmarks.reload;

import java.util.List;

/// What is changed, in the order of tables and charts.
enum Contender {
  OURS("Tomodachi, reload", "#1f6feb"),
  OURS_AGAIN("Tomodachi, stop and start", "#54aeff"),
  HELIDON_AGAIN("Helidon SE, stop and java Service.java", "#f0b37e"),
  SPRING_DEVTOOLS("Spring Boot, javac and devtools", "#6db33f");

  /// Those of other frameworks.
  static final List<Contender> PEERS = List.of(HELIDON_AGAIN, SPRING_DEVTOOLS);

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
}
