package architecture.programs.printing.internal;

/// Prints in every way.
@SuppressWarnings("SystemOut")
final class Printer {
  void print(RuntimeException failure) {
    System.out.println("out");
    System.err.println("err");
    IO.println("io");
    failure.printStackTrace();
  }
}
