import module tomodachi;

/// Answers that are quick, large, or wait for a body.
private final byte[] large = new byte[8 << 20];

@Get("/quick")
String quick() {
  return "quick";
}

@Get("/large")
byte[] large() {
  return large;
}

@Post("/upload")
int upload(byte[] body) {
  return body.length;
}

void main() {
  Tomodachi.run(this);
}
