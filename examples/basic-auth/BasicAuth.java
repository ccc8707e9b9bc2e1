import module tomodachi;

/// Middleware that asks for a login.
///
/// Run it: `./tomodachi run examples/basic-auth/BasicAuth.java`, then `curl -u ada:lovelace
/// localhost:9700/`
@Service("basic-auth")
class BasicAuth {

  /// In earnest, keep what a slow hash such as bcrypt makes of a password, not the password.
  private final Map<String, String> passwords = Map.of("ada", "lovelace", "alan", "turing");

  Options options = Options.of(HttpOptions.defaults().withMiddleware(this::logIn));

  /// Handlers get the parameter `username`; who has none gets 401.
  public @Nullable Object logIn(Invocation call, Middleware.Chain next) throws Exception {
    var credentials = call.argument(Request.class).credentials().filter(this::isKnown);
    return credentials.isPresent()
        ? next.proceed(call.with("username", credentials.get().login()))
        : Response.of(401, "Log in first")
            .withHeader("WWW-Authenticate", "Basic realm=\"example\", charset=\"UTF-8\"");
  }

  /// Takes the same time whatever is wrong, so that nobody can guess a password letter by letter.
  private boolean isKnown(Request.Credentials credentials) {
    var expected = passwords.getOrDefault(credentials.login(), "");
    var same = MessageDigest.isEqual(hash(expected), hash(credentials.password()));
    return same && !expected.isEmpty();
  }

  private static byte[] hash(String password) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Get("/")
  String hello(String username) {
    return "hello, " + username;
  }
}
