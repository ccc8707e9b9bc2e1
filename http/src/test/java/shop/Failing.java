package shop;

import tomodachi.http.Get;
import tomodachi.http.HttpException;

/// A service whose package is none of the framework's.
@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
public final class Failing {

  /// With a handler for each way to fail.
  public Failing() {}

  @Get("/failing/{id}")
  void failing(String id) {
    throw new IllegalStateException("<b>no luck</b> with " + id, new ArithmeticException("inner"));
  }

  @Get("/expected")
  void expected() {
    throw new HttpException(500, "as told");
  }

  @Get("/mute")
  void mute() {
    throw new Mute();
  }

  /// Fails to say what it is about.
  static final class Mute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new UnsupportedOperationException("no trace");
    }
  }
}
