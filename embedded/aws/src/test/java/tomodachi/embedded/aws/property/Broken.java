package tomodachi.embedded.aws.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Structure;

/// Ways in which a server can be wrong.
enum Broken implements UnaryOperator<Map<String, Operation>> {
  /// Some messages are confirmed and forgotten.
  LOSES_MESSAGES(", visible are") {
    @Override
    void change(Map<String, Operation> operations) {
      var calls = new ArrayList<Structure>();
      replace(
          operations,
          "SendMessage",
          (caller, input, original) -> {
            calls.add(input);
            return calls.size() % 5 == 0
                ? new Structure().set("MessageId", "lost-" + calls.size())
                : original.call(caller, input);
          });
    }
  },
  /// What was received can be received at once by another client.
  DELIVERS_TWICE(", in flight are") {
    @Override
    void change(Map<String, Operation> operations) {
      var hide = body(named(operations, "ChangeMessageVisibility"));
      onMessages(
          operations,
          (caller, input, messages) -> {
            for (var message : messages) {
              hide.call(
                  caller,
                  new Structure()
                      .set("QueueUrl", input.value("QueueUrl"))
                      .set("ReceiptHandle", message.value("ReceiptHandle"))
                      .set("VisibilityTimeout", 0L));
            }
            return messages;
          });
    }
  },
  /// Messages in flight are counted among the visible ones.
  MISCOUNTS(", visible are") {
    @Override
    void change(Map<String, Operation> operations) {
      replace(
          operations,
          "GetQueueAttributes",
          (caller, input, original) -> {
            var attributes = new HashMap<>(original.call(caller, input).textMap("Attributes"));
            attributes.computeIfPresent(
                "ApproximateNumberOfMessages",
                (_, visible) ->
                    String.valueOf(
                        Integer.parseInt(visible)
                            + Integer.parseInt(
                                attributes.get("ApproximateNumberOfMessagesNotVisible"))));
            return new Structure().set("Attributes", attributes);
          });
    }
  },
  /// Messages come in the wrong order.
  REVERSES_GROUPS("Group ") {
    @Override
    void change(Map<String, Operation> operations) {
      onMessages(operations, (_, _, messages) -> messages.reversed());
    }
  },
  /// Each receive is the first.
  FORGETS_RECEIVES("was received 1 times before") {
    @Override
    void change(Map<String, Operation> operations) {
      onMessages(
          operations,
          (_, _, messages) -> {
            for (var message : messages) {
              var attributes = new HashMap<>(message.textMap("Attributes"));
              attributes.put("ApproximateReceiveCount", "1");
              message.set("Attributes", attributes);
            }
            return messages;
          });
    }
  };

  private final String symptom;

  Broken(String symptom) {
    this.symptom = symptom;
  }

  /// What the model says about it.
  String symptom() {
    return symptom;
  }

  abstract void change(Map<String, Operation> operations);

  @Override
  public Map<String, Operation> apply(Map<String, Operation> operations) {
    var changed = new HashMap<>(operations);
    change(changed);
    return changed;
  }

  /// What is done instead of an operation.
  private interface Instead {
    Structure call(Caller caller, Structure input, Operation.Body original) throws ApiError;
  }

  /// What is done to messages on their way to a client.
  private interface OnMessages {
    List<Structure> change(Caller caller, Structure input, List<Structure> messages)
        throws ApiError;
  }

  private static void replace(Map<String, Operation> operations, String name, Instead instead) {
    var operation = named(operations, name);
    var original = body(operation);
    operations.put(
        name,
        new Operation.Immediate(
            name,
            operation.input(),
            operation.output(),
            (caller, input) -> instead.call(caller, input, original)));
  }

  private static Operation named(Map<String, Operation> operations, String name) {
    return Objects.requireNonNull(operations.get(name), name);
  }

  private static Operation.Body body(Operation operation) {
    if (operation instanceof Operation.Immediate immediate) {
      return immediate.body();
    }
    throw new IllegalArgumentException(operation.name());
  }

  private static void onMessages(Map<String, Operation> operations, OnMessages change) {
    var operation = named(operations, "ReceiveMessage");
    if (operation instanceof Operation.Waiting(var name, var input, var output, var body)) {
      operations.put(
          name,
          new Operation.Waiting(
              name,
              input,
              output,
              (caller, request, answer) ->
                  body.call(caller, request, new Changed(caller, request, answer, change))));
    }
  }

  /// An answer on its way.
  private record Changed(Caller caller, Structure input, Answer answer, OnMessages change)
      implements Answer {
    @Override
    public void give(Structure output) {
      try {
        var messages = change.change(caller, input, output.structures("Messages"));
        answer.give(new Structure().set("Messages", messages));
      } catch (ApiError e) {
        answer.fail(e);
      }
    }

    @Override
    public void fail(ApiError error) {
      answer.fail(error);
    }

    @Override
    public void whenGone(Runnable task) {
      answer.whenGone(task);
    }
  }
}
