import module tomodachi;

/// Order that is kept: the entries of each account are booked one after the other, also when one of
/// them fails at first; other accounts go on meanwhile.
///
/// Run it: `./tomodachi run examples/sns-sqs/Accounts.java`, then
///
/// ```
/// curl -X POST localhost:9700/accounts/ada/entries -d 10
/// curl -X POST localhost:9700/accounts/ada/entries -d 13    # fails twice
/// curl -X POST localhost:9700/accounts/ada/entries -d 20    # waits for the one before
/// curl localhost:9700/accounts/ada
/// ```
@Service("accounts")
class Accounts {

  record Entry(String account, int amount) {}

  private final Map<String, List<Integer>> booked = new ConcurrentHashMap<>();

  Options options =
      Options.of(
          MessagingOptions.defaults()
              .withEnvelope(new JsonEnvelope())
              .withBackoff(Duration.ofMillis(200), Duration.ofMinutes(1)));

  @Post("/accounts/{account}/entries")
  Response add(String account, @Body String amount, SnsSqsPublisher publisher) {
    publisher.publish(
        "entries.fifo",
        new Entry(account, Integer.parseInt(amount)),
        SnsSqsPublishOption.groupId(account)); // what keeps its order
    return Response.of(202, "will be booked\n");
  }

  @Get("/accounts/{account}")
  List<Integer> booked(String account) {
    return booked.getOrDefault(account, List.of());
  }

  @AwsSnsSqs(topic = "entries.fifo", queueName = "entries.fifo", fifo = true)
  void book(Entry entry, SqsDelivery delivery) {
    if (entry.amount() == 13 && delivery.attempt() < 3) {
      throw new IllegalStateException("the ledger is locked");
    }
    booked.computeIfAbsent(entry.account(), _ -> new CopyOnWriteArrayList<>()).add(entry.amount());
  }
}
