package tomodachi.embedded.amqp.internal.model;

/// What messages can be routed to. Each is equal only to itself.
public sealed interface Destination permits Exchange, Queue {}
