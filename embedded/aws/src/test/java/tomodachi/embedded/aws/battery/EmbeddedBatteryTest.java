package tomodachi.embedded.aws.battery;

import org.junit.jupiter.api.extension.ExtendWith;

/// The battery on the embedded server.
@ExtendWith(Embedded.class)
final class EmbeddedBatteryTest extends Battery {}
