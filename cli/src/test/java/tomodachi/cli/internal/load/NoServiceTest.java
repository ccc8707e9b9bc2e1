package tomodachi.cli.internal.load;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NoServiceTest extends GenerationFixture {

  @Test
  void aServiceNeedsAHandlerOrAName() throws IOException {
    write("Nothing.java", "class Nothing {}\n");

    assertFailure(
        "error: no service found in \"Nothing.java\"" + WHAT_IS_A_SERVICE, "Nothing.java");
  }

  @Test
  void anAbstractClassIsCalledThat() throws IOException {
    write(
        "Shop.java",
        """
        import module tomodachi;

        abstract class Shop { @Get("/") String index() { return ""; } }
        abstract class Plain { @Deprecated void nothing() {} }
        @Service("named") abstract class Named {}
        interface Steps { @StartService default void start() {} }
        """);

    assertFailure(
        """
        error: no service found in "Shop.java"
          Named is abstract: add a class that extends it, or make it one that isn't
          Shop is abstract: add a class that extends it, or make it one that isn't
          Steps is an interface: add a class that implements it\
        """
            + WHAT_IS_A_SERVICE,
        "Shop.java");
  }

  @Test
  void aNamedClassMustBeAService() {
    assertFailure(
        "error: class \"java.lang.String\" is not a service" + WHAT_IS_A_SERVICE,
        "java.lang.String");
  }

  @Test
  void whatIsNeitherFileNorClassIsNamed() throws IOException {
    write("notes.txt", "nonsense");

    assertFailure(
        """
        error: no such service file: "x/Hello.java"
          there is no "x" in "%s"\
        """
            .formatted(folder),
        "x/Hello.java");
    assertFailure(
        """
        error: no such service file or class: "shop.Missing"
          there is no "shop.Missing" in the current directory
          files are looked for from the current directory, classes on --class-path\
        """,
        "shop.Missing");
    assertFailure(
        """
        error: not a service file: "notes.txt"
          expected is a .java file, a directory of them, a .jar, or the full name of a class\
        """,
        "notes.txt");
  }

  @Test
  void theNearestNameIsSuggested() throws IOException {
    write("shop/Orders.java", "");
    write("shop/Order.txt", "");

    assertFailure(
        """
        error: no such service file: "shop/Ordres.java"
          did you mean "shop/Orders.java"?\
        """,
        "shop/Ordres.java");
    assertFailure(
        """
        error: no such service file: "shpo/Orders.java"
          did you mean "shop"?\
        """,
        "shpo/Orders.java");
    assertFailure(
        """
        error: no such service file: "shop/Prices.java"
          there is no "Prices.java" in "shop"\
        """,
        "shop/Prices.java");
  }
}
