package command;

/// What happens to a service under load.
enum Fault {
  STOP("stops"),
  KILL("kills"),
  CUT("lost connections");

  private final String plural;

  Fault(String plural) {
    this.plural = plural;
  }

  String plural() {
    return plural;
  }
}
