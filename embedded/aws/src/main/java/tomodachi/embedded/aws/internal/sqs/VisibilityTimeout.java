package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.Optional;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// The member `VisibilityTimeout` of requests.
final class VisibilityTimeout {

  private static final String NAME = "VisibilityTimeout";
  private static final long LONGEST = Duration.ofHours(12).toSeconds();

  private VisibilityTimeout() {}

  /// What a request says, if it does.
  ///
  /// @throws ApiError if that is no time from 0 s to 12 h
  static Optional<Duration> read(Structure input) throws ApiError {
    var seconds = input.integer(NAME);
    if (seconds.isPresent() && (seconds.get() < 0 || seconds.get() > LONGEST)) {
      throw MessageErrors.invalidValue(
          seconds.get(), NAME, "VisibilityTimeout must be an integer between 0 and 43200.");
    }
    return seconds.map(Duration::ofSeconds);
  }

  /// What a request says that has to.
  static Duration required(Structure input) throws ApiError {
    return read(input).orElseThrow(() -> ApiError.missingParameter(NAME));
  }
}
