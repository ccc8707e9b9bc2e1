package redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;
import tomodachi.Options;
import tomodachi.testing.contract.TransportContract;
import tomodachi.testing.contract.TransportFixture;
import tomodachi.transport.TransportFactory;

@ResourceLock(Locks.THIS_JVM)
@DisabledIf(value = "peers.Peers#redisIsMissing", disabledReason = "no Redis answers")
class RedisTransportContractIT extends TransportContract {

  static class Consumer {
    @RedisTask(list = "tasks")
    void handle(String task) {}
  }

  @Override
  protected TransportFixture connect() {
    return new RedisFixture(
        RedisOptions.defaults().withPrefix("contract-" + UUID.randomUUID() + ":"));
  }

  private record RedisFixture(RedisOptions redis, RedisClient client) implements TransportFixture {

    RedisFixture(RedisOptions redis) {
      this(redis, new RedisClient(redis));
    }

    @Override
    public TransportFactory factory() {
      return new RedisTransportFactory();
    }

    @Override
    public Class<?> service() {
      return Consumer.class;
    }

    @Override
    public Options options() {
      return Options.of(redis);
    }

    @Override
    public Options unreachable() {
      return Options.of(redis.withAddress("127.0.0.1", 1));
    }

    @Override
    public void send(String content) throws IOException {
      client.call("LPUSH", redis.prefix() + "tasks", content);
    }

    @Override
    public void close() {
      try {
        client.call("EVAL", DELETE_ALL, "0", redis.prefix() + "*");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      client.close();
    }

    private static final String DELETE_ALL =
        "for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end";
  }
}
