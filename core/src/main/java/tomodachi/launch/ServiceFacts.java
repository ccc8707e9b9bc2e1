package tomodachi.launch;

import java.util.List;

/// What there is to know of a service beside what its transports do.
///
/// @param type its class
/// @param file the name of the source file, or of the class when that is unknown
/// @param temporary true: its uuid was made up for this run
/// @param lifecycle its methods for moments of its life, in the order these come
/// @param options those in force, by section
public record ServiceFacts(
    Class<?> type,
    String file,
    boolean temporary,
    List<LifecycleMethod> lifecycle,
    List<OptionInForce> options) {

  public ServiceFacts {
    lifecycle = List.copyOf(lifecycle);
    options = List.copyOf(options);
  }

  /// A method that is called at a moment of the service's life.
  ///
  /// @param annotation such as `@StartService`
  /// @param method its name
  /// @param place where it stands, such as `Orders.java:12`
  public record LifecycleMethod(String annotation, String method, String place) {}
}
