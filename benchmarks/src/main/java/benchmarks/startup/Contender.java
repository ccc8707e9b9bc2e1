package benchmarks.startup;

import java.util.List;

/// What is started, in the order of tables and charts.
enum Contender {
  NOTHING("a JVM that does nothing", "#8c959f"),
  JAR_ARCHIVE("Tomodachi, jar, archive", "#0a3069"),
  SOURCE_ARCHIVE("Tomodachi, source, archive", "#1f6feb"),
  PRODUCTION("Tomodachi, jar, archive, --production", "#54aeff"),
  JAR("Tomodachi, jar", "#8250df"),
  SOURCE("Tomodachi, source", "#c297ff"),
  HELIDON_JAR("Helidon SE, jar", "#d4761a"),
  HELIDON_SOURCE("Helidon SE, java Service.java", "#f0b37e"),
  SPRING_JAR("Spring Boot, jar", "#6db33f"),
  PYTHON("Tomodachi for Python", "#cf222e");

  /// Those of other frameworks.
  static final List<Contender> PEERS = List.of(HELIDON_JAR, HELIDON_SOURCE, SPRING_JAR, PYTHON);

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

  /// What of ours starts from the same.
  Contender counterpart() {
    return this == HELIDON_SOURCE || this == PYTHON ? SOURCE_ARCHIVE : JAR_ARCHIVE;
  }
}
