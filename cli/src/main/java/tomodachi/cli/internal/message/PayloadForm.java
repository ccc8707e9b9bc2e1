package tomodachi.cli.internal.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.JsonEnvelope;
import tomodachi.transport.JsonCodec;

/// What becomes of data on the wire.
public enum PayloadForm {
  /// The data is JSON, and goes in the JSON envelope.
  JSON,
  /// The data is the payload.
  NONE;

  /// The names, as a person types them.
  public static final String NAMES =
      Arrays.stream(values()).map(PayloadForm::toString).collect(Collectors.joining(", "));

  /// The one with this name, in any case.
  public static Optional<PayloadForm> named(String name) {
    return Arrays.stream(values())
        .filter(form -> form.toString().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// The envelope; null for none.
  @Nullable Envelope envelope() {
    return switch (this) {
      case JSON -> new JsonEnvelope();
      case NONE -> null;
    };
  }

  /// The data as the envelope takes it.
  ///
  /// @throws CommandFailure when it isn't what the form needs
  @Nullable Object data(byte[] given) {
    return switch (this) {
      case NONE -> given;
      case JSON -> json(given);
    };
  }

  private static @Nullable Object json(byte[] given) {
    try {
      return JsonCodec.standard().read(given, Object.class);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.ofUsage(
          "the data " + e.getMessage(),
          "a text needs its quotes: --data '\"A1\"'",
          "to send it as it is, without the JSON envelope: --envelope none");
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
