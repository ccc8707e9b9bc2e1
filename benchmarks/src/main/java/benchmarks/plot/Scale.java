package benchmarks.plot;

import java.util.stream.DoubleStream;

/// An axis from zero to a round number.
///
/// @param step between two lines
/// @param top a multiple of the step
record Scale(double step, double top) {

  private static final int LINES = 5;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /// The axis that has room for a value.
  static Scale upTo(double value) {
    var least = value / LINES;
    var power = Math.pow(10, Math.floor(Math.log10(least)));
    var factor = DoubleStream.of(ROUND).filter(each -> each * power >= least).findFirst();
    var step = factor.orElse(10) * power;
    return new Scale(step, Math.ceil(value / step) * step);
  }

  DoubleStream lines() {
    return DoubleStream.iterate(0, line -> line <= top + step / 2, line -> line + step);
  }

  /// How far up a value is, 0 to 1.
  double share(double value) {
    return value / top;
  }
}
