import module tomodachi;

/// Serves the folder `public` beside this file, and a route for its pages to ask.
///
/// Run it: `./tomodachi run examples/static-files/StaticFiles.java`
///
/// Then open http://localhost:9700/
@Service("static-files-example")
@HttpStatic(path = "public", url = "/", index = "index.html")
class StaticFiles {

  private final AtomicLong visits = new AtomicLong();

  /// A folder that stands on the class comes after all routes, so this isn't a file.
  @Get("/visits")
  Map<String, Long> visits() {
    return Map.of("visits", visits.incrementAndGet());
  }

  /// The same files for clients that may keep them for a year: with each new version, pages ask for
  /// another path.
  @HttpStatic(path = "public", url = "/v1/", cacheControl = "public, max-age=31536000, immutable")
  void versioned() {}

  @HttpError(404)
  Response missing(Request request) {
    return Response.of(404, "there is no " + request.path());
  }
}
