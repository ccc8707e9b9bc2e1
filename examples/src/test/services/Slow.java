import module tomodachi;

/// Requests that gather in their handlers until there are as many as the environment says, and then
/// take as long as it says.
private final int all = Integer.parseInt(System.getenv("GATHER"));

private final CountDownLatch gathered = new CountDownLatch(all);

@Get("/quick")
String quick() {
  return "quick";
}

/// The most the process may use, in bytes.
@Get("/memory")
long memory() {
  return Runtime.getRuntime().maxMemory();
}

@Get("/slow")
String slow() throws InterruptedException {
  gathered.countDown();
  if (gathered.getCount() == 0) {
    IO.println("gathered: " + all);
  }
  gathered.await();
  Thread.sleep(Duration.parse(System.getenv("DURATION")));
  return "slow";
}

void main() {
  Tomodachi.run(this);
}
