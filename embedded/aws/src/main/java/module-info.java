import org.jspecify.annotations.NullMarked;

/// SNS, SQS and STS in the process, for development and tests.
@NullMarked
module tomodachi.embedded.aws {
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.transport;
  requires org.slf4j;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires transitive tomodachi.core;

  exports tomodachi.embedded.aws;

  provides tomodachi.transport.EmbeddedBroker with
      tomodachi.embedded.aws.EmbeddedAwsServer;
}
