import module tomodachi;

/// Bodies of any size, of which only a few kilobytes are in memory at once.
///
/// Run it: `./tomodachi run examples/streaming/Streaming.java`
///
/// Then: `curl localhost:9700/lines/1000000 | curl -T - -X POST localhost:9700/count`
@Service("streaming-example")
class Streaming {

  record Count(long bytes, long lines) {}

  /// The stream is read while the answer is sent, as fast as the client takes it, and closed in the
  /// end.
  @Get("/lines/{count}")
  Response lines(int count) {
    return Response.of(200, new Lines(count)).withHeader("Content-Type", "text/plain");
  }

  /// The body is read as it comes.
  @Post("/count")
  Count count(InputStream body) throws IOException {
    var bytes = 0L;
    var lines = 0L;
    var piece = new byte[8192];
    for (var read = body.read(piece); read >= 0; read = body.read(piece)) {
      bytes += read;
      lines += IntStream.range(0, read).filter(i -> piece[i] == '\n').count();
    }
    return new Count(bytes, lines);
  }
}

/// Lines with their numbers, each made when it is read.
class Lines extends InputStream {

  private final int count;
  private int made;
  private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

  Lines(int count) {
    this.count = count;
  }

  @Override
  public int read() {
    var next = line.read();
    if (next < 0 && made < count) {
      made++;
      line = new ByteArrayInputStream("line %d%n".formatted(made).getBytes());
      next = line.read();
    }
    return next;
  }
}
