import module tomodachi;

/// Takes a form with a file and saves it.
///
/// Run it: `./tomodachi run examples/upload/Upload.java`
///
/// Then: `curl -F title=Summer -F picture=@summer.jpg localhost:9700/pictures`
@Service("upload-example")
class Upload {

  record Saved(String id, String title, long size) {}

  private final Path folder;

  Options options = Options.of(HttpOptions.defaults().withClientMaxSize(100 << 20));

  Upload() throws IOException {
    folder = Files.createTempDirectory("pictures-");
  }

  /// A file of the form has the name of its parameter. What its sender calls it is no name to save
  /// it under: that could be `../../etc/passwd`.
  @Post("/pictures")
  Response save(Request.File picture, Request.Form form) {
    var id = UUID.randomUUID().toString();
    picture.saveTo(folder.resolve(id));
    var saved = new Saved(id, form.field("title").orElse(picture.filename()), picture.size());
    return Response.of(201, saved).withHeader("Location", "/pictures/" + id);
  }

  /// A path is sent as it lies on the disk, whatever its size.
  @Get("/pictures/{id}")
  Optional<Path> picture(UUID id) {
    return Optional.of(folder.resolve(id.toString())).filter(Files::exists);
  }
}
