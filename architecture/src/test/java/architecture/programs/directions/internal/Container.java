package architecture.programs.directions.internal;

import architecture.programs.directions.http.Client;

/// Core knows a transport.
final class Container {
  Client[] clients = {};
}
