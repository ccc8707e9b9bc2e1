package tomodachi.schedule.internal;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tomodachi.schedule.Tick;
import tomodachi.schedule.internal.run.TickWork;
import tomodachi.transport.Binding;
import tomodachi.transport.BindingException;
import tomodachi.transport.Completion;
import tomodachi.transport.HandlerParameter;
import tomodachi.transport.ParameterResolver;
import tomodachi.transport.Work;

/// Decides what each parameter of a scheduled handler gets: the tick by type, and by name what
/// Python's handlers get.
///
/// @param interval what every tick will say; empty when that isn't known
record TickParameters(Optional<String> interval) implements ParameterResolver<TickWork> {

  private static final String INTERVAL = "interval";

  private static final Instant SOME_TIME = Instant.parse("2026-11-22T04:00:28Z");

  /// Those of a method. Without a parameter for it the interval says nothing, so that all schedules
  /// of the method are alike.
  static TickParameters of(Method method, Optional<String> interval) {
    var asks = Arrays.stream(method.getParameters()).anyMatch(p -> p.getName().equals(INTERVAL));
    return new TickParameters(asks ? interval : Optional.empty());
  }

  /// Work that only shows which texts a parameter takes.
  private record Trial() implements Work {
    @Override
    public String settle(Completion completion) {
      return "";
    }
  }

  @Override
  public void resolve(Binding<TickWork> binding) {
    binding.open().forEach(parameter -> resolve(binding, parameter));
  }

  private void resolve(Binding<TickWork> binding, HandlerParameter parameter) {
    if (parameter.rawType() == Tick.class) {
      binding.bind(parameter, parameter.value(TickWork::tick));
      return;
    }
    switch (parameter.name()) {
      case "invocationTime", "invocation_time" -> bindTime(binding, parameter);
      case INTERVAL -> bindText(binding, parameter, interval, work -> work.tick().interval());
      default -> {}
    }
  }

  private static void bindTime(Binding<TickWork> binding, HandlerParameter parameter) {
    if (parameter.rawType() == Instant.class) {
      binding.bind(parameter, parameter.value(work -> work.tick().scheduledTime()));
    } else {
      bindText(
          binding,
          parameter,
          Optional.of(SOME_TIME.toString()),
          work -> work.tick().scheduledTime().toString());
    }
  }

  private static void bindText(
      Binding<TickWork> binding,
      HandlerParameter parameter,
      Optional<String> example,
      Function<TickWork, @Nullable String> text) {
    if (parameter.fromText()) {
      example.ifPresent(given -> tryOut(binding, parameter, given));
      binding.bind(parameter, parameter.text(text));
    }
  }

  /// A text that doesn't fit would fail each run.
  private static void tryOut(Binding<TickWork> binding, HandlerParameter parameter, String given) {
    try {
      parameter.<Trial>text(_ -> given).get(new Trial());
    } catch (BindingException e) {
      binding.mistake(
          "Parameter \"%s\" of type %s can't be made of \"%s\""
              .formatted(parameter.name(), parameter.rawType().getSimpleName(), given),
          "declare it as a String, or take a Tick");
    }
  }
}
