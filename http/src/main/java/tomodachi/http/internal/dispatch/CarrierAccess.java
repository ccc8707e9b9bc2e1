package tomodachi.http.internal.dispatch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The JDK's way to make virtual threads with a scheduler of their own, which is no public one:
/// packages have to be opened for it, and a JDK may come without it.
public final class CarrierAccess {

  private static final String BUILDER = "java.lang.ThreadBuilders$VirtualThreadBuilder";
  private static final MethodType SHAPE =
      MethodType.methodType(Thread.Builder.OfVirtual.class, Executor.class);

  private static final @Nullable MethodHandle NEW_BUILDER;
  private static final @Nullable String OBJECTION;

  static {
    MethodHandle found = null;
    String objection = null;
    try {
      found = find();
    } catch (InaccessibleObjectException _) {
      objection = notOpened(CarrierAccess.class.getModule());
    } catch (ReflectiveOperationException _) {
      objection =
          "Java %s can't do it; run a JDK it is made for, such as 25".formatted(Runtime.version());
    }
    NEW_BUILDER = found;
    OBJECTION = objection;
  }

  private CarrierAccess() {}

  private static MethodHandle find() throws ReflectiveOperationException {
    var constructor = Class.forName(BUILDER).getDeclaredConstructor(Executor.class);
    constructor.setAccessible(true);
    return MethodHandles.lookup().unreflectConstructor(constructor).asType(SHAPE);
  }

  /// What is wrong when the module isn't allowed to.
  static String notOpened(Module module) {
    return "the JVM was started without --add-opens java.base/java.lang="
        + (module.isNamed() ? module.getName() : "ALL-UNNAMED");
  }

  /// Why there are no such threads in this process, and what to do; null when there are.
  public static @Nullable String objection() {
    return OBJECTION;
  }

  /// A thread that isn't started yet.
  ///
  /// @throws IllegalStateException when there is an objection
  static Thread thread(Executor scheduler, Runnable task) {
    if (NEW_BUILDER == null) {
      throw new IllegalStateException(OBJECTION);
    }
    try {
      return ((Thread.Builder.OfVirtual) NEW_BUILDER.invokeExact(scheduler)).unstarted(task);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("A constructor of the JDK threw what it doesn't declare", e);
    }
  }
}
