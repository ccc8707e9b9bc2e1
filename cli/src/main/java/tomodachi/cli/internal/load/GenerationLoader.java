package tomodachi.cli.internal.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.compile.Compilation;

/// Loads the services of one start: classes compiled into memory, then jars and folders. What the
/// framework has comes from the framework.
final class GenerationLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  /// With this the names of these loaders begin, which stack traces show.
  static final String NAME = "services-";

  /// Tells the classes of one start from those of another in a dump of threads.
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Compilation compiled;

  /// @param compiled classes in memory
  /// @param places jars, and folders with classes or resources
  GenerationLoader(Compilation compiled, List<Path> places, ClassLoader parent) {
    super(NAME + COUNT.incrementAndGet(), urls(places), parent);
    this.compiled = compiled;
  }

  static URL[] urls(List<Path> places) {
    return places.stream().map(GenerationLoader::url).toArray(URL[]::new);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var bytes = compiled.classes().get(name);
    return bytes == null
        ? super.findClass(name)
        : defineClass(name, bytes, 0, bytes.length, origin(name));
  }

  /// The source file, which tells a service where its own files lie.
  private @Nullable CodeSource origin(String name) {
    var source = compiled.origins().get(name);
    return source == null ? null : new CodeSource(url(source), (CodeSigner[]) null);
  }

  @Override
  public @Nullable URL findResource(String name) {
    var bytes = compiled.classes().get(className(name));
    return bytes == null ? super.findResource(name) : inMemory(name, bytes);
  }

  private static String className(String resource) {
    return resource.endsWith(".class")
        ? resource.substring(0, resource.length() - ".class".length()).replace('/', '.')
        : "";
  }

  private static URL url(Path place) {
    return url(place.toUri());
  }

  private static URL url(URI place) {
    try {
      return place.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static URL inMemory(String name, byte[] bytes) {
    try {
      return URL.of(URI.create("memory:/" + name), new MemoryHandler(bytes));
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class MemoryHandler extends URLStreamHandler {
    private final byte[] bytes;

    MemoryHandler(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new MemoryConnection(url, bytes);
    }
  }

  private static final class MemoryConnection extends URLConnection {
    private final byte[] bytes;

    MemoryConnection(URL url, byte[] bytes) {
      super(url);
      this.bytes = bytes;
    }

    @Override
    public void connect() {
      connected = true;
    }

    @Override
    public long getContentLengthLong() {
      return bytes.length;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new ByteArrayInputStream(bytes);
    }
  }
}
