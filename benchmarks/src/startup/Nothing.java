/// A JVM that does nothing but say that it does.
public class Nothing {
  public static void main(String[] arguments) throws java.io.IOException {
    System.out.println("up");
    System.in.read();
  }
}
