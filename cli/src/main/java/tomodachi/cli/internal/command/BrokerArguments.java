package tomodachi.cli.internal.command;

import tomodachi.cli.internal.log.LogLevel;

/// What `tomodachi broker` was asked to do.
///
/// @param amqpPort where it listens for AMQP; 0 is a free port
record BrokerArguments(int amqpPort, LogLevel logLevel) {}
