package tomodachi.cli.internal.command;

import java.util.List;
import tomodachi.cli.internal.broker.BrokerPort;
import tomodachi.cli.internal.log.LogLevel;

/// What `tomodachi broker` was asked to do.
///
/// @param ports what it runs, and where; at least one
record BrokerArguments(List<BrokerPort> ports, LogLevel logLevel) {

  BrokerArguments {
    ports = List.copyOf(ports);
  }
}
