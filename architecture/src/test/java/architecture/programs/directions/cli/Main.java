package architecture.programs.directions.cli;

import architecture.programs.directions.testing.Probe;

/// The command knows the test kit.
final class Main {
  Probe probe = new Probe();
}
