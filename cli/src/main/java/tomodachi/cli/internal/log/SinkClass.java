package tomodachi.cli.internal.log;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import tomodachi.LogSink;
import tomodachi.cli.internal.CommandFailure;

/// The class of a custom logger.
///
/// @param name its binary name, as the user wrote it
/// @param loader has the class
record SinkClass(String name, ClassLoader loader) {

  /// Makes the logger.
  ///
  /// @throws CommandFailure when there is no such class, it isn't a [LogSink], or can't be made
  LogSink make() {
    try {
      var constructor = constructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (InstantiationException
        | IllegalAccessException
        | InaccessibleObjectException
        | LinkageError e) {
      throw failed(e);
    }
  }

  private Constructor<? extends LogSink> constructor() {
    try {
      return type().getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw CommandFailure.ofUsage(
          "custom logger \"" + name + "\" has no constructor without parameters",
          "give it one; a class in another one has to be static");
    }
  }

  private Class<? extends LogSink> type() {
    try {
      return Class.forName(name, false, loader).asSubclass(LogSink.class);
    } catch (ClassNotFoundException e) {
      throw CommandFailure.ofUsage(
          "no such custom logger: \"" + name + "\"",
          "name a class of the services' sources, of their jar, or on --class-path",
          "a class in another one is named Outer$Inner");
    } catch (ClassCastException e) {
      throw CommandFailure.ofUsage(
          "class \"" + name + "\" is not a custom logger", "let it implement tomodachi.LogSink");
    }
  }

  private CommandFailure failed(Throwable reason) {
    return CommandFailure.ofStart("custom logger \"%s\" can't be made: %s".formatted(name, reason));
  }
}
