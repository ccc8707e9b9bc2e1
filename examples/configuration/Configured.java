import module tomodachi;

/// Options from code, a file, the environment and the command line, each stronger than the one
/// before.
///
/// Run it: `./tomodachi run examples/configuration/Configured.java`
///
/// With the file, which sets options and the fields below; with the environment, where a secret may
/// come from a file; with the command line:
///
/// ```
/// ./tomodachi run examples/configuration/Configured.java -c examples/configuration/config.json
/// TOMODACHI_SHOP_CURRENCY=SEK TOMODACHI_SHOP_API_KEY_FILE=/run/secrets/shop ./tomodachi run …
/// ./tomodachi run … -o shop.currency=NOK -o handlers.slow.timeout=1s
/// ```
@Service("configured")
class Configured {

  /// A section of its own: `shop.currency`, `shop.api_key`.
  record Shop(String currency, String apiKey) implements Options.Section {
    static Shop defaults() {
      return new Shop("EUR", "");
    }

    @Override
    public String key() {
      return "shop";
    }

    @Override
    public String toString() {
      return "Shop[currency=" + currency + "]";
    }
  }

  private final ServiceContext context;

  String greeting = "hello";
  Map<String, Integer> prices = new HashMap<>(Map.of("tea", 3));

  Options options =
      Options.of(HttpOptions.defaults().withServerHeader("from-code"), Shop.defaults());

  Configured(ServiceContext context) {
    this.context = context;
  }

  @Get("/")
  String root() {
    return greeting;
  }

  @Get("/prices")
  Map<String, Integer> prices() {
    return prices;
  }

  @Get("/shop")
  Map<String, Object> shop() {
    var shop = context.options(Shop.class);
    return Map.of("currency", shop.currency(), "hasKey", !shop.apiKey().isEmpty());
  }

  /// How long it may take is changed by `handlers.slow.timeout`.
  @Get(value = "/slow", timeout = "30s")
  String slow() throws InterruptedException {
    Thread.sleep(Duration.ofMinutes(1));
    return "done";
  }
}
