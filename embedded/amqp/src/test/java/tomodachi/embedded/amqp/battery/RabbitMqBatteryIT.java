package tomodachi.embedded.amqp.battery;

import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/// The battery on RabbitMQ, the oracle of what the checks expect.
@ExtendWith(RabbitMq.class)
@DisabledIf("tomodachi.embedded.amqp.battery.RabbitMq#isMissing")
final class RabbitMqBatteryIT extends Battery {}
