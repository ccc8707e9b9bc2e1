package tomodachi.embedded.amqp.internal.model;

import java.util.Locale;

/// Why a message became a dead letter.
enum DeathReason {
  REJECTED,
  EXPIRED,
  MAXLEN,
  DELIVERY_LIMIT;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
