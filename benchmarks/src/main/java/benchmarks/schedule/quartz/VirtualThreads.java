package benchmarks.schedule.quartz;

import org.quartz.spi.ThreadPool;

/// A virtual thread for each run, as many at once as there are. Quartz makes it by its name.
public final class VirtualThreads implements ThreadPool {

  private static final int MOST = 100_000;

  /// For Quartz.
  public VirtualThreads() {}

  @Override
  public boolean runInThread(Runnable run) {
    Thread.startVirtualThread(run);
    return true;
  }

  @Override
  public int blockForAvailableThreads() {
    return MOST;
  }

  @Override
  public int getPoolSize() {
    return MOST;
  }

  @Override
  public void initialize() {}

  @Override
  public void shutdown(boolean waitForJobsToComplete) {}

  @Override
  public void setInstanceId(String id) {}

  @Override
  public void setInstanceName(String name) {}
}
