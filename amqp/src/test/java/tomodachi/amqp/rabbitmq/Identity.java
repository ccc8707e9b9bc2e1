package tomodachi.amqp.rabbitmq;

import java.nio.file.Path;

/// A certificate with its key, both in PEM.
public record Identity(Path certificateFile, Path keyFile) {}
