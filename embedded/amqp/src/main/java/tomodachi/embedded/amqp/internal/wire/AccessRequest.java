package tomodachi.embedded.amqp.internal.wire;

/// A method of class access: of an older protocol, allowed to everybody.
public enum AccessRequest implements Request {
  REQUEST;

  static AccessRequest read(int methodId) throws Refusal {
    if (methodId != 10) {
      throw Request.unknown();
    }
    return REQUEST;
  }
}
