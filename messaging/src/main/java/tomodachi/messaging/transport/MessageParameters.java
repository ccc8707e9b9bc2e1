package tomodachi.messaging.transport;

import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Data;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Message;
import tomodachi.messaging.Meta;
import tomodachi.transport.Binding;
import tomodachi.transport.BindingException;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.ParameterResolver;
import tomodachi.transport.ThrownText;

/// Decides what each parameter of a message handler gets: the message or delivery by type, a
/// keyword by name and type, and the one that is left the data.
///
/// @param opener converts the data
/// @param delivery the transport's type of deliveries
/// @param keywords by name
record MessageParameters<R extends Received>(
    Opener opener, Class<? extends Delivery> delivery, Map<String, Keyword<R>> keywords)
    implements ParameterResolver<MessageWork<R>> {

  private static final String DATA = "data";

  static <R extends Received> MessageParameters<R> of(
      Opener opener, Class<? extends Delivery> delivery, List<Keyword<R>> ofTransport) {
    var keywords = new LinkedHashMap<String, Keyword<R>>();
    Keyword.<R>common().forEach(keyword -> keywords.put(keyword.name(), keyword));
    ofTransport.forEach(keyword -> keywords.put(keyword.name(), keyword));
    return new MessageParameters<>(opener, delivery, keywords);
  }

  @Override
  public void resolve(Binding<MessageWork<R>> binding) {
    var left = new ArrayList<HandlerParameter>();
    var explicit = false;
    for (var parameter : binding.open()) {
      if (parameter.annotation(Data.class).isPresent()) {
        explicit = bindData(binding, parameter, explicit);
      } else if (!bindOther(binding, parameter)) {
        left.add(parameter);
      }
    }
    if (!explicit) {
      bindRest(binding, left);
    }
  }

  /// Binds a parameter that says it is the data; true, for one has now.
  private boolean bindData(
      Binding<MessageWork<R>> binding, HandlerParameter parameter, boolean second) {
    if (second) {
      binding.mistake("Two parameters are marked with @Data", "keep one of them");
    }
    bindData(binding, parameter);
    return true;
  }

  private void bindData(Binding<MessageWork<R>> binding, HandlerParameter parameter) {
    var type = boxed(parameter.type());
    try {
      opener.validate(type);
    } catch (IllegalArgumentException e) {
      binding.mistake(
          "Parameter \"%s\" can't be the data: %s".formatted(parameter.name(), e.getMessage()),
          "give it a type the envelope can make");
    }
    binding.bind(parameter, parameter.value(work -> convert(work, parameter, type)));
  }

  private @Nullable Object convert(MessageWork<R> work, HandlerParameter parameter, Type type) {
    try {
      return opener.convert(work.opened(), type);
    } catch (RuntimeException e) {
      throw new BindingException(parameter.name(), String.valueOf(ThrownText.of(e)), e);
    }
  }

  private static Type boxed(Type type) {
    return type instanceof Class<?> raw && raw.isPrimitive()
        ? MethodType.methodType(raw).wrap().returnType()
        : type;
  }

  private boolean bindOther(Binding<MessageWork<R>> binding, HandlerParameter parameter) {
    var meta = parameter.annotation(Meta.class);
    if (meta.isPresent()) {
      bindMeta(binding, parameter, meta.get());
      return true;
    }
    return bindByType(binding, parameter) || bindByName(binding, parameter);
  }

  private boolean bindByType(Binding<MessageWork<R>> binding, HandlerParameter parameter) {
    var type = parameter.rawType();
    if (type == Message.class) {
      binding.bind(parameter, parameter.value(work -> work.opened().message()));
    } else if (type == Delivery.class || type == delivery) {
      binding.bind(parameter, parameter.value(MessageWork::delivery));
    } else {
      return false;
    }
    return true;
  }

  private boolean bindByName(Binding<MessageWork<R>> binding, HandlerParameter parameter) {
    var keyword = keywords.get(parameter.name());
    if (keyword == null || boxed(parameter.rawType()) != keyword.type()) {
      return false;
    }
    binding.bind(parameter, parameter.value(work -> keyword.value().apply(work.opened())));
    return true;
  }

  private void bindMeta(
      Binding<MessageWork<R>> binding, HandlerParameter parameter, Meta annotation) {
    var name = annotation.value().isEmpty() ? parameter.name() : annotation.value();
    var meta = new MetaValue<>(keywords.get(name), name);
    if (parameter.fromText()) {
      binding.bind(parameter, parameter.text(name, work -> meta.text(work.opened())));
    } else {
      binding.bind(parameter, parameter.value(work -> meta.of(work.opened(), parameter.rawType())));
    }
  }

  /// Of the parameters that are left, the one called `data` is the data, else the only one.
  private void bindRest(Binding<MessageWork<R>> binding, List<HandlerParameter> left) {
    var named = left.stream().filter(parameter -> parameter.name().equals(DATA)).findFirst();
    if (named.isPresent()) {
      bindData(binding, named.get());
    } else if (left.size() > 1) {
      binding.mistake(
          "Each of the parameters %s may be the data of the message".formatted(names(left)),
          "call one of them data, or mark it with @Data");
      left.forEach(parameter -> bindData(binding, parameter));
    } else {
      left.forEach(parameter -> bindData(binding, parameter));
    }
  }

  private static String names(List<HandlerParameter> parameters) {
    return parameters.stream()
        .map(parameter -> "\"" + parameter.name() + "\"")
        .collect(Collectors.joining(", "));
  }
}
