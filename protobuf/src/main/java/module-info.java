import org.jspecify.annotations.NullMarked;

/// The Protobuf envelope.
@NullMarked
module tomodachi.protobuf {
  requires org.slf4j;
  requires transitive com.google.protobuf;
  requires transitive tomodachi.messaging;

  exports tomodachi.protobuf;
}
