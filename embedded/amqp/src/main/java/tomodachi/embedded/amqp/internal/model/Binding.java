package tomodachi.embedded.amqp.internal.model;

import tomodachi.embedded.amqp.internal.wire.FieldTable;

/// Why an exchange gives messages to a destination. Two that are equal are one.
public record Binding(Destination destination, String routingKey, FieldTable arguments) {}
