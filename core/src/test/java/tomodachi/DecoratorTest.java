package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.tasks.Task;

class DecoratorTest extends QueuedServiceTest {

  @Retention(RetentionPolicy.RUNTIME)
  @DecoratedBy(Second.class)
  @interface Checked {}

  static class First implements Decorator {
    @Override
    public @Nullable Object before(Invocation call) {
      return call.arguments().containsValue("first") ? "" : null;
    }
  }

  static class Second implements Decorator {
    final String name;

    Second(ServiceContext context) {
      name = context.name();
    }

    @Override
    public @Nullable Object before(Invocation call) {
      return call.arguments().containsValue("second")
          ? name + call.annotation(Checked.class).isPresent()
          : null;
    }
  }

  /// An inner class, as all classes inside a compact source file are.
  static class Compact extends Queued {
    final String word = "inner";

    @DecoratedBy(Inner.class)
    @Task("work")
    String work(String text) {
      return "worked";
    }

    class Inner implements Decorator {
      @Override
      public Object before(Invocation call) {
        return word;
      }
    }
  }

  @Test
  void anInnerDecoratorGetsTheServiceAsItsEnclosingInstance() {
    assertThat(start(new Compact()).submit("work", "x").result()).isEqualTo("inner");
  }

  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @DecoratedBy(Counting.class)
  @interface Counted {}

  static class Counting implements Decorator {
    int calls;

    @Override
    public @Nullable Object before(Invocation call) {
      calls++;
      return call.arguments().containsValue("count") ? calls : null;
    }
  }

  @Counted
  @DecoratedBy(First.class)
  abstract static class Guarded extends Queued {}

  static class Decorated extends Guarded {
    @Checked
    @Task("work")
    String work(String text) {
      return "worked";
    }
  }

  @Test
  void aDecoratorsAnswerStandsForTheHandlersAlsoWhenItIsEmpty() {
    var queue = start(new Decorated());

    assertThat(queue.submit("work", "first").result()).isEqualTo("");
    assertThat(queue.submit("work", "second").result()).isEqualTo("decoratedtrue");
    assertThat(queue.submit("work", "third").result()).isEqualTo("worked");
  }

  @Test
  void aDecoratorOfAnInheritedAnnotationRunsOnceForEachCall() {
    assertThat(start(new Decorated()).submit("work", "count").result()).isEqualTo(1);
  }

  @Test
  void anAnnotatedMethodCanBeCalledDirectly() {
    assertThat(new Decorated().work("first")).isEqualTo("worked");
  }
}
