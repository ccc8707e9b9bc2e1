package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.Connection;

/// Leaves everything to others. What is missing shows when it is used.
record AssumedTopology() implements Topology {

  @Override
  public void open(Connection connection) {}

  @Override
  public void renewShared(Connection connection) {}

  @Override
  public void renew(Connection connection, Subscription subscription) {}

  @Override
  public void removeTemporary(Connection connection) {}
}
