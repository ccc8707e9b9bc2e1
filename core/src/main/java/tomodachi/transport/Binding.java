package tomodachi.transport;

import java.util.List;

/// The parameters of one handler while they are bound.
public interface Binding<W extends Work> {

  /// The handler.
  HandlerDefinition handler();

  /// The parameters that have no source yet, in declaration order; a copy. Framework types such as
  /// [tomodachi.ServiceContext] are not among them.
  List<HandlerParameter> open();

  /// The parameter gets its value from `source`, whatever middleware adds under its name.
  void bind(HandlerParameter parameter, ArgumentSource<W> source);

  /// The parameter gets its value from `source` unless middleware has added one under its name: for
  /// values a client may choose freely.
  void imply(HandlerParameter parameter, ArgumentSource<W> source);

  /// Reports a mistake of this handler.
  void mistake(String what, String fix);
}
