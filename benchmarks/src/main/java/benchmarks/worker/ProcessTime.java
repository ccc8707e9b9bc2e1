package benchmarks.worker;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import com.sun.management.OperatingSystemMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/// The processor time all threads of this process have used so far: those of the user, of the
/// compiler and of the garbage collector, also those that have ended.
///
/// On Linux to the microsecond, by `clock_gettime`; elsewhere by what Java offers, which may be as
/// coarse as 10 ms.
final class ProcessTime {

  private static final int CLOCK_PROCESS_CPUTIME_ID = 2;
  private static final long NANOS_OF_A_SECOND = 1_000_000_000L;
  private static final MemoryLayout TIMESPEC = MemoryLayout.structLayout(JAVA_LONG, JAVA_LONG);
  private static final LongSupplier SOURCE = source();

  private ProcessTime() {}

  /// In nanoseconds.
  static long nanos() {
    return SOURCE.getAsLong();
  }

  private static LongSupplier source() {
    if (System.getProperty("os.name").equals("Linux")) {
      var call = clockGettime();
      return () -> nanos(call);
    }
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system::getProcessCpuTime;
  }

  // The flag of the process permits it.
  @SuppressWarnings("restricted")
  private static MethodHandle clockGettime() {
    var linker = Linker.nativeLinker();
    var function = linker.defaultLookup().findOrThrow("clock_gettime");
    return linker.downcallHandle(function, FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  }

  private static long nanos(MethodHandle call) {
    try (var arena = Arena.ofConfined()) {
      var time = arena.allocate(TIMESPEC);
      var result = (int) call.invokeExact(CLOCK_PROCESS_CPUTIME_ID, time);
      if (result != 0) {
        throw new IllegalStateException("clock_gettime failed");
      }
      return time.getAtIndex(JAVA_LONG, 0) * NANOS_OF_A_SECOND + time.getAtIndex(JAVA_LONG, 1);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
