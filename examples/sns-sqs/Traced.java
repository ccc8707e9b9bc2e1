import module tomodachi;

/// Code around the handlers of messages: it adds arguments from the attributes of a message, and
/// puts whose call it is on every line of the log.
///
/// Run it: `./tomodachi run examples/sns-sqs/Traced.java`, then
///
/// ```
/// curl -X POST 'localhost:9700/notes?tenant=acme' -d 'buy milk'
/// curl localhost:9700/notes
/// ```
@Service("traced")
class Traced {

  private final List<String> notes = new CopyOnWriteArrayList<>();

  /// The first is the outermost.
  Options options =
      Options.of(MessagingOptions.defaults().withMiddleware(this::findTenant, this::timed));

  @Nullable
  Object findTenant(Invocation call, Middleware.Chain next) throws Exception {
    var tenant = call.argument(SqsDelivery.class).attributes().get("tenant");
    return tenant == null
        ? Outcome.park("nobody knows whose it is")
        : next.proceed(call.with("tenant", tenant));
  }

  @Nullable
  Object timed(Invocation call, Middleware.Chain next) throws Exception {
    var begin = System.nanoTime();
    try {
      return next.proceed(call);
    } finally {
      IO.println("handled in %d µs".formatted((System.nanoTime() - begin) / 1000));
    }
  }

  @Post("/notes")
  void take(@Body String note, String tenant, SnsSqsPublisher publisher) {
    publisher.publish("note", note, SnsSqsPublishOption.attribute("tenant", tenant));
  }

  @Get("/notes")
  List<String> notes() {
    return notes;
  }

  @AwsSnsSqs("note")
  void note(@Data String note, String tenant) {
    notes.add("%s: %s".formatted(tenant, note));
  }
}
