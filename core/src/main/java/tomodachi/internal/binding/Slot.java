package tomodachi.internal.binding;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.Invocation;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.Work;

/// Where one parameter of a handler gets its value from.
sealed interface Slot<W extends Work> {

  /// The value for one call.
  ///
  /// @param added what middleware has added, by name
  @Nullable Object value(Invocation call, W work, Map<String, @Nullable Object> added);

  /// From the transport, whatever middleware adds.
  record Given<W extends Work>(ArgumentSource<W> source) implements Slot<W> {
    @Override
    public @Nullable Object value(Invocation call, W work, Map<String, @Nullable Object> added) {
      return source.get(work);
    }
  }

  /// From the transport unless middleware has added a value.
  record Implied<W extends Work>(MethodParameter parameter, ArgumentSource<W> source)
      implements Slot<W> {
    @Override
    public @Nullable Object value(Invocation call, W work, Map<String, @Nullable Object> added) {
      return added.containsKey(parameter.name())
          ? AddedValue.of(parameter, added.get(parameter.name()))
          : source.get(work);
    }
  }

  /// From middleware alone.
  record Added<W extends Work>(MethodParameter parameter) implements Slot<W> {
    @Override
    public @Nullable Object value(Invocation call, W work, Map<String, @Nullable Object> added) {
      return AddedValue.of(parameter, added.get(parameter.name()));
    }
  }

  /// The same object for every call: a framework type.
  record Fixed<W extends Work>(Object object) implements Slot<W> {
    @Override
    public Object value(Invocation call, W work, Map<String, @Nullable Object> added) {
      return object;
    }
  }

  /// The call itself.
  record Call<W extends Work>(MethodParameter parameter) implements Slot<W> {
    @Override
    public Object value(Invocation call, W work, Map<String, @Nullable Object> added) {
      return parameter.present(call);
    }
  }
}
