import org.jspecify.annotations.NullMarked;

/// Everything a service file needs, behind one `import module tomodachi;`.
///
/// The JDK's base module comes with it, so that ordinary files have what compact ones have anyway.
@NullMarked
module tomodachi {
  requires transitive java.base;
  requires transitive tomodachi.amqp;
  requires transitive tomodachi.aws;
  requires transitive tomodachi.core;
  requires transitive tomodachi.http;
  requires transitive tomodachi.messaging;
  requires transitive tomodachi.schedule;
}
