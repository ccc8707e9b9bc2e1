package tomodachi.embedded.amqp.battery;

import org.junit.jupiter.api.extension.ExtendWith;

/// The battery on the embedded broker.
@ExtendWith(Embedded.class)
final class EmbeddedBatteryTest extends Battery {}
