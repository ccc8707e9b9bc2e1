package tomodachi.embedded.amqp.internal.server;

import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;

/// What a client says about itself.
///
/// @param learnsOfRefusedLogins whether it understands `connection.close` after a failed login
/// @param learnsOfCancels whether it understands `basic.cancel` from the broker
/// @param holdsTime whether manual time waits until it has settled what it got
record Client(boolean learnsOfRefusedLogins, boolean learnsOfCancels, boolean holdsTime) {

  static final Client UNKNOWN = new Client(false, false, false);

  static Client of(FieldTable properties) {
    var capabilities =
        properties.get("capabilities") instanceof FieldValue.Table(var fields)
            ? fields
            : FieldTable.EMPTY;
    return new Client(
        isTrue(capabilities, "authentication_failure_close"),
        isTrue(capabilities, "consumer_cancel_notify"),
        properties.get("product") instanceof FieldValue.Octets(_, var product)
            && product.equals("tomodachi"));
  }

  private static boolean isTrue(FieldTable capabilities, String name) {
    return capabilities.get(name) instanceof FieldValue.Bool(var value) && value;
  }
}
