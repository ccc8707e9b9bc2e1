package tomodachi.internal.json;

import java.util.concurrent.atomic.AtomicReference;

/// The classes that JSON was made of or into, for whoever wants their class loader collected. It
/// knows nothing of the library, so that asking it loads nothing.
public final class JsonClasses {

  private static final AtomicReference<Runnable> FORGETTING = new AtomicReference<>(() -> {});

  private JsonClasses() {}

  /// Says how to forget the classes seen from now on.
  static void seenBy(Runnable forgetting) {
    FORGETTING.set(forgetting);
  }

  /// Forgets them all.
  public static void forget() {
    FORGETTING.getAndSet(() -> {}).run();
  }
}
