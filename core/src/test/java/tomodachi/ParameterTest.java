package tomodachi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.tasks.Task;
import tomodachi.tasks.TaskQueue;
import tomodachi.transport.BindingException;

class ParameterTest extends QueuedServiceTest {

  enum Colour {
    RED,
    GREEN
  }

  static class Parameters extends Queued {
    @Task("text")
    String text(String text) {
      return text;
    }

    @Task("number")
    int number(int text) {
      return text + 1;
    }

    @Task("colour")
    Colour colour(Colour text) {
      return text;
    }

    @Task("uuid")
    UUID uuid(UUID text) {
      return text;
    }

    @Task("date")
    LocalDate date(LocalDate text) {
      return text;
    }

    @Task("optional")
    Optional<Integer> optional(Optional<Integer> text) {
      return text;
    }

    @Task("default")
    int withDefault(@Default("7") int text) {
      return text;
    }

    @Task("optional-default")
    Optional<Integer> optionalWithDefault(@Default("7") Optional<Integer> text) {
      return text;
    }

    @Task("optional-framework")
    String optionalFramework(Optional<ServiceContext> context, Optional<Invocation> call) {
      return context.orElseThrow().name() + " " + call.orElseThrow().handler();
    }

    @Task("nullable")
    String nullable(@Nullable String text) {
      return String.valueOf(text);
    }

    @Task("list")
    List<Integer> list(List<Integer> texts) {
      return texts;
    }

    @Task("framework")
    String framework(ServiceContext context, Options options, Invocation call, TaskQueue queue) {
      return context.name() + " " + call.handler() + " " + (queue == queue());
    }

    @Task("find")
    String find() {
      return Invocation.current().argument(TaskQueue.Note.class).text();
    }

    @Task("missing")
    String missing() {
      return Invocation.current().argument(LocalDate.class).toString();
    }
  }

  @Test
  void textIsConvertedToTheParametersType() {
    var queue = start(new Parameters());
    var uuid = UUID.randomUUID();

    assertThat(queue.submit("text", "a").result()).isEqualTo("a");
    assertThat(queue.submit("number", "41").result()).isEqualTo(42);
    assertThat(queue.submit("colour", "green").result()).isEqualTo(Colour.GREEN);
    assertThat(queue.submit("uuid", uuid.toString()).result()).isEqualTo(uuid);
    assertThat(queue.submit("date", "2026-11-22").result()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(queue.submit("list", "1,2").result()).isEqualTo(List.of(1, 2));
  }

  @Test
  void aMissingValueIsWhatTheDeclarationSays() {
    var queue = start(new Parameters());

    assertThat(queue.submit("optional", "").result()).isEqualTo(Optional.empty());
    assertThat(queue.submit("optional", "3").result()).isEqualTo(Optional.of(3));
    assertThat(queue.submit("default", "").result()).isEqualTo(7);
    assertThat(queue.submit("optional-default", "").result()).isEqualTo(Optional.of(7));
    assertThat(queue.submit("nullable", "").result()).isEqualTo("null");
    assertThat(queue.submit("list", "").result()).isEqualTo(List.of());
    assertThat(queue.submit("text", "").thrown())
        .isInstanceOf(BindingException.class)
        .hasMessage("text: is missing");
  }

  @Test
  void aTextThatDoesNotFitIsTheSendersMistakeAndNotRepeated() {
    var queue = start(new Parameters());

    assertThat(queue.submit("number", "secret").thrown())
        .isInstanceOf(BindingException.class)
        .hasMessage("text: must be a whole number");
    assertThat(queue.submit("colour", "blue").thrown())
        .hasMessage("text: must be one of RED, GREEN");
    assertThat(queue.submit("uuid", "1").thrown()).hasMessage("text: must be a valid UUID");
  }

  @Test
  void frameworkTypesAreInjected() {
    var queue = start(new Parameters());

    assertThat(queue.submit("framework", "").result()).isEqualTo("parameters framework true");
    assertThat(queue.submit("optional-framework", "").result())
        .isEqualTo("parameters optionalFramework");
  }

  @Test
  void whatTheWorkBringsAlongIsFoundByTypeAndElseTheMessageSaysWhatIsMissing() {
    var queue = start(new Parameters());

    assertThat(queue.submit("find", "brought").result()).isEqualTo("brought");
    assertThat(queue.submit("missing", "").thrown())
        .hasMessage("Handler Parameters.missing() has no argument of the type LocalDate");
  }
}
