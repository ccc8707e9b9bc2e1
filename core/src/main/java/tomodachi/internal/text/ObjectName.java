package tomodachi.internal.text;

/// What people call an object by its class.
public final class ObjectName {

  private static final String LAMBDA = "$$Lambda";

  private ObjectName() {}

  /// The simple name of its class, such as `CsrfCheck`; where that has none, the class it stands
  /// in, such as `lambda in Orders`.
  public static String of(Object object) {
    var type = object.getClass();
    if (!type.isHidden() && !type.isAnonymousClass()) {
      return type.getSimpleName();
    }
    var name = type.getName();
    var around = type.isHidden() ? name.split("\\Q" + LAMBDA + "\\E", 2)[0] : outer(type);
    return "%s in %s".formatted(type.isHidden() ? "lambda" : "class", simple(around));
  }

  private static String outer(Class<?> anonymous) {
    return anonymous.getName().replaceFirst("\\$\\d+$", "");
  }

  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
