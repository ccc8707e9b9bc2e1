package tomodachi.embedded.aws;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.server.Listener;
import tomodachi.embedded.aws.internal.server.Server;
import tomodachi.embedded.aws.internal.sns.Sns;
import tomodachi.embedded.aws.internal.sqs.Sqs;
import tomodachi.embedded.aws.internal.sts.Sts;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// SNS, SQS and STS in the process, for development and tests.
///
/// It answers as AWS does, with the same error codes: standard and FIFO queues with delays,
/// visibility, dead letters and long polls, topics with subscriptions of queues and their filter
/// policies. It speaks the AWS JSON 1.0 protocol for SQS, and the query protocol for all three.
/// Nothing is delivered to e-mail, HTTP or phones, nothing is encrypted, and policies are kept but
/// not obeyed.
///
/// Any credential will do, since signatures aren't checked. It decides where a client is: in the
/// region it is for, in the account that the id of the key is if it has 12 digits, else in
/// 000000000000. Whoever comes without one is in us-east-1.
///
/// Everything is in memory and forgotten when it is closed. Messages may take a quarter of the heap
/// and at most 256 MiB unless it is made by [#withMemory]; past that they are refused.
public final class EmbeddedAwsServer implements EmbeddedBroker {

  private final Limits limits;

  /// For [java.util.ServiceLoader].
  public EmbeddedAwsServer() {
    this(Limits.defaults());
  }

  private EmbeddedAwsServer(Limits limits) {
    this.limits = limits;
  }

  /// One that holds more messages, or fewer.
  ///
  /// @param bytes of all messages together, with their attributes
  /// @throws IllegalArgumentException if that is negative
  public static EmbeddedAwsServer withMemory(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("Memory must not be negative, was " + bytes);
    }
    return new EmbeddedAwsServer(Limits.defaults().withMemory(bytes));
  }

  @Override
  public String protocol() {
    return "aws";
  }

  @Override
  public Running start(int port, Timeline timeline) throws IOException {
    var time = new ServerTime(timeline, new ReentrantLock());
    return Listener.start(port, new Server(limits, timeline, time, services(time)));
  }

  private List<ApiService> services(ServerTime time) {
    var memory = new Memory(limits.memory());
    var sqs = new Sqs(time, memory);
    var sns = new Sns(time, sqs.door(), memory);
    return List.of(sqs.service(), sns.service(), new Sts(time).service());
  }
}
