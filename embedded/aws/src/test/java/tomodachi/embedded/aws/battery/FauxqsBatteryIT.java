package tomodachi.embedded.aws.battery;

import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/// The battery on fauxqs, an emulator that is not ours: what passes there as well is no private
/// idea of how AWS behaves.
@ExtendWith({FauxqsUnderTest.class, FauxqsDiffers.Verdict.class})
@DisabledIf("tomodachi.embedded.aws.battery.FauxqsUnderTest#isMissing")
final class FauxqsBatteryIT extends Battery {}
