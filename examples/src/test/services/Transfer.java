import module tomodachi;

/// Takes and gives bodies of any size: byte `i` is `i % 251`.
class Transfer {

  record Sum(long bytes, long checksum) {}

  Options options = Options.of(HttpOptions.defaults().withClientMaxSize(1L << 30));

  @Post("/stream")
  Sum stream(InputStream body) throws IOException {
    return sum(body);
  }

  @Post("/file")
  Sum file(Request.File file) throws IOException {
    try (var content = file.stream()) {
      return sum(content);
    }
  }

  @Get("/bytes/{count}")
  InputStream bytes(long count) {
    return new Generated(count);
  }

  private static Sum sum(InputStream from) throws IOException {
    var checksum = new java.util.zip.CRC32C();
    var piece = new byte[64 * 1024];
    var bytes = 0L;
    for (var read = from.read(piece); read >= 0; read = from.read(piece)) {
      checksum.update(piece, 0, read);
      bytes += read;
    }
    return new Sum(bytes, checksum.getValue());
  }
}

class Generated extends InputStream {

  private static final int PERIOD = 251;
  private static final byte[] PATTERN = new byte[PERIOD * 256];

  static {
    for (var i = 0; i < PATTERN.length; i++) {
      PATTERN[i] = (byte) (i % PERIOD);
    }
  }

  private final long count;
  private long position;

  Generated(long count) {
    this.count = count;
  }

  @Override
  public int read() {
    return position < count ? (int) (position++ % PERIOD) : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (position == count) {
      return -1;
    }
    var from = (int) (position % PERIOD);
    var size = (int) Math.min(Math.min(length, PATTERN.length - from), count - position);
    System.arraycopy(PATTERN, from, target, offset, size);
    position += size;
    return size;
  }
}
