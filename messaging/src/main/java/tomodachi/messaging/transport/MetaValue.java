package tomodachi.messaging.transport;

import org.jspecify.annotations.Nullable;
import tomodachi.transport.BindingException;

/// A value beside the data, found by name.
///
/// @param keyword of that name; null when there is none, then the envelope's metadata has it
record MetaValue<R extends Received>(@Nullable Keyword<R> keyword, String name) {

  /// The value as text; null when there is none.
  @Nullable String text(Opened<R> opened) {
    var value = value(opened);
    return value == null ? null : value.toString();
  }

  /// The value, of this type; null when there is none.
  ///
  /// @throws BindingException when it has another type
  @Nullable Object of(Opened<R> opened, Class<?> type) {
    var value = value(opened);
    if (value != null && !type.isInstance(value)) {
      throw new BindingException(name, "is no " + type.getSimpleName());
    }
    return value;
  }

  private @Nullable Object value(Opened<R> opened) {
    return keyword == null ? opened.message().metadata().get(name) : keyword.value().apply(opened);
  }
}
