package tomodachi.amqp.internal.link;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.impl.DefaultExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the client does with exceptions on its own threads. A lost connection is reported by its
/// link, so here it is of interest for debugging only.
final class ClientExceptions extends DefaultExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  @Override
  public void handleUnexpectedConnectionDriverException(Connection connection, Throwable cause) {
    LOG.atDebug().setCause(cause).log("the connection can't be read any more");
  }

  @Override
  protected void log(String message, Throwable cause) {
    LOG.atError().setCause(cause).log("a callback of the client failed: {}", message);
  }
}
