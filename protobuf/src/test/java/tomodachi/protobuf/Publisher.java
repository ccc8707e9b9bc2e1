package tomodachi.protobuf;

import java.time.InstantSource;
import java.util.function.Supplier;
import tomodachi.Options;
import tomodachi.ServiceContext;

/// A service as envelopes see it.
record Publisher(String name, String uuid, InstantSource clock) implements ServiceContext {

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public boolean stopping() {
    return false;
  }

  @Override
  public boolean production() {
    return false;
  }

  @Override
  public <S extends Options.Section> S options(Class<S> type) {
    throw new AssertionError("An envelope has no options");
  }

  @Override
  public <T extends AutoCloseable> T shared(String key, Supplier<T> opener) {
    throw new AssertionError("An envelope shares nothing");
  }
}
