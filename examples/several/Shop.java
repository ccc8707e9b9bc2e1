import module tomodachi;

/// Two services in one process. They share a listener, since they agree on its port.
///
/// Run it: `./tomodachi run examples/several/Shop.java`
@Service("orders")
class Orders {

  @Post("/orders/{sku}")
  String place(String sku) {
    var billing = Tomodachi.service(Billing.class).orElseThrow();
    return "order for %s, invoice %d".formatted(sku, billing.invoice());
  }
}

@Service("billing")
class Billing {

  private final AtomicInteger invoices = new AtomicInteger();

  @Get("/invoices")
  int count() {
    return invoices.get();
  }

  int invoice() {
    return invoices.incrementAndGet();
  }
}
