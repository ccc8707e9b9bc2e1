package tomodachi.http.internal.form;

import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;

/// Bytes in memory, up to a limit.
final class BoundedBytes extends ByteArrayOutputStream {

  private final long limit;
  private final Supplier<? extends RuntimeException> fault;

  /// @param fault what is thrown when there are more
  BoundedBytes(long limit, Supplier<? extends RuntimeException> fault) {
    this.limit = limit;
    this.fault = fault;
  }

  @Override
  public synchronized void write(int single) {
    admit(1);
    super.write(single);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    admit(length);
    super.write(bytes, offset, length);
  }

  private void admit(int more) {
    if (count + (long) more > limit) {
      throw fault.get();
    }
  }
}
