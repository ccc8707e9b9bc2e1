package tomodachi.embedded.amqp.internal.wire;

/// What the broker tells a client: a method of AMQP 0-9-1 with its arguments.
public sealed interface Reply permits BasicReply, ChannelReply, ConnectionReply, Done, QueueReply {

  /// Class in the upper, method in the lower 16 bits.
  int id();

  /// Writes the arguments.
  void write(Encoder out);

  /// What [#id] gives for a class and a method.
  static int id(int classId, int methodId) {
    return classId << 16 | methodId;
  }
}
