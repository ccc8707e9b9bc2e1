package architecture.programs.directions.http;

import architecture.programs.directions.testing.Mark;

/// A transport knows the test kit.
@Mark
final class Routes {}
