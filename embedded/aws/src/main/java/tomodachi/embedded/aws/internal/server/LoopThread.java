package tomodachi.embedded.aws.internal.server;

import io.netty.util.concurrent.DefaultThreadFactory;

/// Makes the thread of the event loop. It outlives the class loader of the service that starts the
/// server.
final class LoopThread extends DefaultThreadFactory {

  LoopThread() {
    super("tomodachi-aws", true);
  }

  @Override
  protected Thread newThread(Runnable task, String name) {
    var thread = super.newThread(task, name);
    thread.setContextClassLoader(LoopThread.class.getClassLoader());
    return thread;
  }
}
