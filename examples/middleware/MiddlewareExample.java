import module tomodachi;

/// Code around all handlers of a service.
///
/// Run it: `./tomodachi run examples/middleware/MiddlewareExample.java`
@Service("middleware-example")
class MiddlewareExample {

  private final Map<String, String> tenants = Map.of("key-1", "acme", "key-2", "globex");

  /// The first is the outermost.
  Options options =
      Options.of(HttpOptions.defaults().withMiddleware(this::translateErrors, this::findTenant));

  /// May answer itself, or add arguments for the handler.
  public @Nullable Object findTenant(Invocation call, Middleware.Chain next) throws Exception {
    var key = call.argument(Request.class).header("X-Api-Key").orElse("");
    var tenant = tenants.get(key);
    return tenant == null
        ? Response.of(401, "Send a known X-Api-Key")
        : next.proceed(call.with("tenant", tenant));
  }

  /// May replace what is thrown.
  public @Nullable Object translateErrors(Invocation call, Middleware.Chain next) throws Exception {
    try {
      return next.proceed(call);
    } catch (NoSuchElementException e) {
      return Response.of(404, "There is none");
    }
  }

  @Get("/orders")
  String orders(String tenant) {
    return "orders of " + tenant;
  }

  @Get("/orders/{id}")
  String order(int id, String tenant) {
    return IntStream.of(1, 2, 3)
        .filter(known -> known == id)
        .mapToObj(known -> "order %d of %s".formatted(known, tenant))
        .findFirst()
        .orElseThrow();
  }
}
