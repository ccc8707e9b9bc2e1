package tomodachi.internal.discovery;

/// Tells services from other classes.
public final class ServiceDiscovery {

  private ServiceDiscovery() {}

  /// True when a class is meant to be started.
  public static boolean isService(Class<?> type) {
    return !type.isAnnotation() && !type.isEnum() && ServiceClass.of(type).isService();
  }
}
