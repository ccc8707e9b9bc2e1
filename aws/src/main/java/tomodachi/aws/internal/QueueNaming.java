package tomodachi.aws.internal;

import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.names.QueueArn;
import tomodachi.aws.internal.names.QueueNames;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.wire.GeneratedName;
import tomodachi.transport.HandlerDefinition;

/// How the queue of a handler is called.
///
/// @param topic without prefix; empty: none
record QueueNaming(HandlerDefinition definition, AwsSnsSqs sns, String topic) {

  /// The queue, with prefix; of one given as ARN, what that says.
  String queue() {
    if (!sns.queueName().isEmpty()) {
      return QueueArn.parse(sns.queueName())
          .map(QueueArn::name)
          .orElseGet(() -> prefix() + sns.queueName());
    }
    return switch (service().options(MessagingOptions.class).queueNames()) {
      case TOMODACHI -> readable(sns.competing() ? null : service().uuid());
      case PYTHON -> python();
    };
  }

  /// The queue of its parked messages, the same for all instances.
  String parked() {
    return QueueNames.parked(isOwn() ? readable(null) : queue());
  }

  /// True when the queue belongs to this instance, and has a name made for that.
  boolean isOwn() {
    return !sns.competing() && sns.queueName().isEmpty();
  }

  private String python() {
    return QueueNames.python(
        prefix(),
        topic,
        sns.competing(),
        sns.name().isEmpty() ? GeneratedName.snake(definition.name()) : sns.name(),
        service().uuid(),
        sns.fifo());
  }

  private String readable(@Nullable String uuid) {
    return QueueNames.readable(
        prefix(), service().name(), topic, definition.name(), uuid, sns.fifo());
  }

  private String prefix() {
    return service().options(AwsSnsSqsOptions.class).queueNamePrefix();
  }

  private ServiceContext service() {
    return definition.service();
  }
}
