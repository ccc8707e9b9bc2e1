package tomodachi.aws.internal.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;
import tomodachi.ServiceContext;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// The clients of AWS that one service has. Each is made when it is first asked for; they share
/// connections. Usable from any thread; calls block the thread that makes them, and are made once:
/// who calls decides whether and when to try again.
public final class AwsClients implements AutoCloseable {

  private static final String APP = "tomodachi";
  private static final Duration CONNECTING = Duration.ofSeconds(8);
  private static final Duration SILENCE = Duration.ofSeconds(35); // SQS is silent for 20 s.
  private static final Duration CALL = Duration.ofSeconds(40);
  private static final int CONNECTIONS = 200;

  private final @Nullable ServerChoice choice; // Null for a visitor.
  private final Server server;
  private final Supplier<SdkHttpClient> connector;
  private @Nullable SdkHttpClient http; // Guarded by this, as all that follows.
  private @Nullable SqsClient sqs;
  private @Nullable SnsClient sns;
  private @Nullable StsClient sts;
  private boolean closed;

  private AwsClients(@Nullable ServerChoice choice, Server server, int calls) {
    this.choice = choice;
    this.server = server;
    connector = () -> connections(calls);
  }

  /// Clients as the options of the service have them; nothing is called yet, but for credentials.
  /// Starts the server in the process where that is meant. The log tells which server is used.
  ///
  /// @throws TransportException when a region or credentials are missing, or the embedded server
  ///   can't be started
  public static AwsClients open(ServiceContext service, Timeline timeline)
      throws TransportException {
    return open(service, timeline, 0);
  }

  /// The same for a service with handlers.
  ///
  /// @param calls how many calls their consumers may make at once, beside all others
  public static AwsClients open(ServiceContext service, Timeline timeline, int calls)
      throws TransportException {
    var choice = new ServerChoice(service, timeline, AwsEnvironment.ofProcess());
    var server = choice.server();
    ServerChoice.announce(server);
    return new AwsClients(choice, server, calls);
  }

  /// Clients for who only visits the server of a service: none is started, not even in place of one
  /// that is gone.
  ///
  /// @throws TransportException when a region or credentials are missing
  public static AwsClients visit(ServiceContext service, Timeline timeline)
      throws TransportException {
    var choice = new ServerChoice(service, timeline, AwsEnvironment.ofProcess());
    return new AwsClients(null, choice.visited(), 0);
  }

  /// Where SQS is; empty: where AWS has it for the region.
  public Optional<URI> endpoint() {
    return Optional.ofNullable(server.endpoints().sqs());
  }

  /// The client of SQS.
  ///
  /// @throws IllegalStateException after [#close]
  public synchronized SqsClient sqs() {
    var made = sqs;
    if (made == null) {
      made =
          configured(SqsClient.builder(), server.endpoints().sqs())
              .checksumValidationEnabled(false) // It logs bodies, and can take SQS's yes for a no.
              .build();
      sqs = made;
    }
    return made;
  }

  /// The client of SNS.
  ///
  /// @throws IllegalStateException after [#close]
  public synchronized SnsClient sns() {
    var made = sns;
    if (made == null) {
      made = configured(SnsClient.builder(), server.endpoints().sns()).build();
      sns = made;
    }
    return made;
  }

  /// The client of STS.
  ///
  /// @throws IllegalStateException after [#close]
  public synchronized StsClient sts() {
    var made = sts;
    if (made == null) {
      made = configured(StsClient.builder(), server.endpoints().sts()).build();
      sts = made;
    }
    return made;
  }

  /// The region all of them use.
  public String region() {
    return server.region().id();
  }

  /// To be called before another attempt when nobody answered: where the embedded server is meant,
  /// this process takes over if it is gone.
  ///
  /// @throws TransportException when it can't be started
  public void standIn() throws TransportException {
    if (choice != null) {
      choice.standIn();
    }
  }

  private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(
      B builder, @Nullable URI endpoint) {
    if (closed) {
      throw new IllegalStateException("The clients of AWS are closed");
    }
    builder
        .httpClient(http())
        .region(server.region())
        .credentialsProvider(server.credentials().provider())
        .defaultsMode(DefaultsMode.STANDARD)
        .overrideConfiguration(AwsClients::configure);
    return endpoint == null ? builder : builder.endpointOverride(endpoint);
  }

  private static void configure(ClientOverrideConfiguration.Builder configuration) {
    configuration
        .appId(APP)
        .apiCallTimeout(CALL)
        .retryStrategy(AwsRetryStrategy.doNotRetry())
        .addExecutionInterceptor(new AnswerSignal())
        .addExecutionInterceptor(new WithheldText());
  }

  private SdkHttpClient http() {
    var made = http;
    if (made == null) {
      made = connector.get();
      http = made;
    }
    return made;
  }

  private static SdkHttpClient connections(int calls) {
    return Apache5HttpClient.builder()
        .connectionTimeout(CONNECTING)
        .socketTimeout(SILENCE)
        .maxConnections(CONNECTIONS + calls)
        .tcpKeepAlive(true)
        .build();
  }

  /// Ends what is under way: those calls fail. Does nothing the second time.
  @Override
  public synchronized void close() {
    closed = true;
    close(sqs);
    close(sns);
    close(sts);
    close(http);
    server.credentials().close();
  }

  private static void close(@Nullable SdkAutoCloseable closeable) {
    if (closeable != null) {
      closeable.close();
    }
  }
}
