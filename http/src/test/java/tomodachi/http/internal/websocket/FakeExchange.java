package tomodachi.http.internal.websocket;

import io.netty.channel.Channel;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tomodachi.http.internal.server.Exchange;
import tomodachi.http.internal.server.Head;
import tomodachi.http.internal.server.Successor;

/// A request for a websocket on a channel that needs no upgrade.
///
/// @param channel null where nothing is upgraded
record FakeExchange(
    @Nullable Channel channel,
    String method,
    long contentLength,
    List<Map.Entry<String, String>> headers)
    implements Exchange {

  @Override
  public String target() {
    return "/";
  }

  @Override
  public boolean http11() {
    return true;
  }

  @Override
  public @Nullable String header(String name) {
    return headerValues(name).stream().findFirst().orElse(null);
  }

  @Override
  public List<String> headerValues(String name) {
    return headers.stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public InetSocketAddress remoteAddress() {
    return new InetSocketAddress(0);
  }

  @Override
  public Executor loop() {
    return Runnable::run;
  }

  @Override
  public InputStream body() {
    return InputStream.nullInputStream();
  }

  @Override
  public long contentRead() {
    return 0;
  }

  @Override
  public boolean connected() {
    return true;
  }

  @Override
  public void onDisconnect(Runnable action) {}

  @Override
  public boolean upgradable() {
    return true;
  }

  @Override
  public void upgrade(List<Map.Entry<String, String>> fields, Successor successor) {
    if (channel != null) {
      channel.pipeline().addLast(successor.begin(channel));
      successor.begun();
    }
  }

  @Override
  public void respond(Head head, byte[] body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OutputStream stream(Head head, long length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void abort() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean answered() {
    return false;
  }
}
