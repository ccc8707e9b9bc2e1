import module tomodachi;

/// Writes a line for each event, on standard output.
class Journal implements LogSink, AutoCloseable {

  @Override
  public void write(LogEntry entry) {
    IO.println(
        "journal %s %s %s %s"
            .formatted(entry.level(), entry.logger(), entry.message(), entry.fields()));
  }

  @Override
  public void close() {
    IO.println("journal closed");
  }
}
