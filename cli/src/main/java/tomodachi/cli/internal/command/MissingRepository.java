package tomodachi.cli.internal.command;

import tomodachi.cli.internal.project.Home;

/// What to do before Maven can use a distribution, as text. Empty when it has a repository.
///
/// @param home the distribution
record MissingRepository(Home home) {

  @Override
  public String toString() {
    return home.hasRepository()
        ? ""
        : """

        Maven and IDEs need the repository of Tomodachi, which isn't there:
          %s
        in the folder with the sources of Tomodachi, make it: ./build -DskipTests
        or name the folder of a distribution: export TOMODACHI_HOME=<folder>
        """
            .formatted(home.path().resolve("repository"));
  }
}
