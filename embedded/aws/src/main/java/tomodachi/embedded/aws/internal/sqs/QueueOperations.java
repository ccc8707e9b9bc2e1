package tomodachi.embedded.aws.internal.sqs;

import java.util.ArrayList;
import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Home;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Structure;

/// What SQS can be asked about queues.
record QueueOperations(Queues queues, ServerTime time, Memory memory) {

  List<Operation> all() {
    var all = new ArrayList<Operation>();
    all.add(new CreateQueue(queues, time, memory).operation());
    all.addAll(own());
    all.addAll(new AttributeOperations(queues, time).all());
    all.addAll(new PermissionOperations(queues, time).all());
    all.addAll(new TagOperations(queues).all());
    return all;
  }

  private List<Operation> own() {
    var urls = Members.none().with("QueueUrls", QueueShapes.URLS).withTexts("NextToken");
    var sources = Members.none().with("queueUrls", QueueShapes.URLS).withTexts("NextToken");
    var none = Members.none();
    return List.of(
        new Operation.Immediate(
            "GetQueueUrl",
            none.withTexts("QueueName", "QueueOwnerAWSAccountId"),
            none.withTexts("QueueUrl"),
            this::getUrl),
        new Operation.Immediate(
            "ListQueues", QueueShapes.paged(none.withTexts("QueueNamePrefix")), urls, this::list),
        new Operation.Immediate(
            "ListDeadLetterSourceQueues",
            QueueShapes.paged(QueueShapes.queue()),
            sources,
            this::listSources),
        new Operation.Immediate("DeleteQueue", QueueShapes.queue(), none, this::delete),
        new Operation.Immediate("PurgeQueue", QueueShapes.queue(), none, this::purge));
  }

  private Structure getUrl(Caller caller, Structure input) throws ApiError {
    var name = input.requiredText("QueueName");
    var owner = input.text("QueueOwnerAWSAccountId").orElse(caller.home().account());
    var queue =
        queues
            .find(new Home(caller.home().region(), owner), name)
            .orElseThrow(SqsErrors::queueDoesNotExist);
    return new Structure().set("QueueUrl", QueueUrl.text(caller, queue.arn()));
  }

  private Structure list(Caller caller, Structure input) throws ApiError {
    var page = Paging.of(input).cut(queues.named(caller.home(), prefix(input)));
    return new Structure().set("QueueUrls", page.urls(caller)).set("NextToken", page.next());
  }

  /// The list is there even if it is empty, as in AWS.
  private Structure listSources(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    var page = Paging.of(input).cut(queues.sourcesOf(queue.arn()));
    return new Structure().setAlways("queueUrls", page.urls(caller)).set("NextToken", page.next());
  }

  private Structure delete(Caller caller, Structure input) throws ApiError {
    queues.delete(queues.at(caller, input.requiredText("QueueUrl")));
    return new Structure();
  }

  private Structure purge(Caller caller, Structure input) throws ApiError {
    queues.at(caller, input.requiredText("QueueUrl")).purge(time.now());
    return new Structure();
  }

  private static String prefix(Structure input) {
    return input.text("QueueNamePrefix").orElse("");
  }
}
