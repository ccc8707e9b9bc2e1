import org.jspecify.annotations.NullMarked;

/// SNS and SQS: handlers of messages, and a publisher.
@NullMarked
module tomodachi.aws {
  requires jdk.net; // The SDK's HTTP client needs it, and it isn't there by itself.
  requires org.slf4j;
  requires software.amazon.awssdk.auth;
  requires software.amazon.awssdk.awscore;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.http;
  requires software.amazon.awssdk.http.apache5;
  requires software.amazon.awssdk.identity.spi;
  requires software.amazon.awssdk.regions;
  requires software.amazon.awssdk.retries.api;
  requires software.amazon.awssdk.services.sns;
  requires software.amazon.awssdk.services.sqs;
  requires software.amazon.awssdk.services.sts;
  requires software.amazon.awssdk.utils;
  requires tools.jackson.core;
  requires transitive tomodachi.messaging;

  exports tomodachi.aws;

  provides tomodachi.messaging.transport.MessageTool with
      tomodachi.aws.internal.tool.AwsTool;
  provides tomodachi.transport.TransportFactory with
      tomodachi.aws.AwsTransportFactory;
}
