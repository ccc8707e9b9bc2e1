import module tomodachi;

/// A check of one's own, put before handlers by an annotation of one's own.
///
/// Run it: `./tomodachi run examples/decorator/Decorated.java`
@Retention(RetentionPolicy.RUNTIME)
@DecoratedBy(CsrfCheck.class)
@interface RequireCsrf {}

@RequireCsrf
@Post("/create")
String create() {
  return "OK";
}

/// Hands out the token: a page of the same site reads the cookie and repeats it in the header.
@Get("/form")
Response form() {
  return Response.of(200, "a form").withHeader("Set-Cookie", "csrftoken=" + UUID.randomUUID());
}

class CsrfCheck implements Decorator {

  /// Null: go on. Anything else becomes the result, and the handler isn't called.
  @Override
  public @Nullable Object before(Invocation call) {
    var request = call.argument(Request.class);
    var token = request.header("X-CSRF-Token").orElse("");
    return token.isEmpty() || !token.equals(request.cookie("csrftoken").orElse(""))
        ? Response.of(403, "Invalid CSRF token")
        : null;
  }
}

void main() {
  Tomodachi.run(this);
}
