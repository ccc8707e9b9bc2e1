package benchmarks;

import java.util.List;

/// Something that is compared with others of its kind.
public interface Subject {

  /// The word for it on the command line.
  String name();

  /// The parts it can be run in, in their order.
  List<String> parts();

  /// Measures, and writes the results.
  void run(Settings settings) throws Exception;
}
