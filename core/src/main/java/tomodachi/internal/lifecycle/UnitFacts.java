package tomodachi.internal.lifecycle;

import java.util.List;
import java.util.stream.Stream;
import tomodachi.internal.discovery.Hook;
import tomodachi.internal.discovery.ServiceClass;
import tomodachi.internal.options.EffectiveOption;
import tomodachi.launch.OptionInForce;
import tomodachi.launch.OptionInForce.Layer;
import tomodachi.launch.ServiceFacts;
import tomodachi.launch.ServiceFacts.LifecycleMethod;

/// What there is to know of a service that is put together.
final class UnitFacts {

  private UnitFacts() {}

  static ServiceFacts of(ServiceUnit unit) {
    return new ServiceFacts(
        unit.type().type(),
        unit.type().place().file(),
        unit.context().temporary(),
        Stream.of(Hook.values()).flatMap(hook -> methods(unit.type(), hook)).toList(),
        options(unit));
  }

  private static Stream<LifecycleMethod> methods(ServiceClass type, Hook hook) {
    return type.hooks(hook).stream()
        .map(method ->
            new LifecycleMethod(
                hook.annotationName(), method.getName(), type.place(method).toString()));
  }

  /// Those of its transports, and what its code says of others.
  private static List<OptionInForce> options(ServiceUnit unit) {
    var sections =
        unit.transports().stream().flatMap(transport -> transport.factory().sections().stream());
    return unit.context().options().list(sections).stream().map(UnitFacts::option).toList();
  }

  private static OptionInForce option(EffectiveOption option) {
    var layer = layer(option.source());
    var isSelfEvident = layer == Layer.DEFAULT || layer == Layer.CODE;
    return new OptionInForce(
        option.key(), option.text(), layer, isSelfEvident ? "" : option.source());
  }

  private static Layer layer(String source) {
    if (source.equals("default")) {
      return Layer.DEFAULT;
    }
    if (source.equals("code")) {
      return Layer.CODE;
    }
    if (source.startsWith("-o ")) {
      return Layer.COMMAND_LINE;
    }
    return source.startsWith("TOMODACHI_") ? Layer.ENVIRONMENT : Layer.FILE;
  }
}
