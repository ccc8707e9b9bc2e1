package tomodachi.aws.internal.topology;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;

/// What is to be changed of a queue so that it is as its handlers and the options say; what nobody
/// says anything about stays.
record QueueChanges(QueueState state) {

  /// The attributes that differ, with the values they should have.
  ///
  /// @param redrive where dead letters should go; null: stays, or goes, as the wish says
  /// @param sources what messages should come from
  Map<QueueAttributeName, String> to(
      QueueWish wish, @Nullable RedrivePolicy redrive, Terms terms, Collection<String> sources) {
    var changes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
    visibility(changes, wish.visibilityTimeout());
    redrive(changes, wish.deadLetters(), redrive);
    encryption(changes, terms);
    QueuePolicy.of(state.arn(), state.policy())
        .allowing(sources)
        .ifPresent(policy -> changes.put(QueueAttributeName.POLICY, policy));
    return changes;
  }

  private void visibility(Map<QueueAttributeName, String> changes, int seconds) {
    if (seconds != AwsSnsSqs.UNCHANGED
        && !state.visibilityTimeout().equals(Duration.ofSeconds(seconds))) {
      changes.put(QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(seconds));
    }
  }

  private void redrive(
      Map<QueueAttributeName, String> changes,
      DeadLetterWish wish,
      @Nullable RedrivePolicy redrive) {
    if (wish instanceof DeadLetterWish.None && state.redrive().isPresent()) {
      changes.put(QueueAttributeName.REDRIVE_POLICY, "");
    }
    if (redrive != null && !state.redrive().filter(redrive::equals).isPresent()) {
      changes.put(QueueAttributeName.REDRIVE_POLICY, redrive.json());
    }
  }

  private void encryption(Map<QueueAttributeName, String> changes, Terms terms) {
    var key = terms.queueKey();
    if (key != null && !KmsKey.isSame(key, state.key())) {
      changes.put(QueueAttributeName.KMS_MASTER_KEY_ID, key);
    }
    var reuse = terms.keyReuse();
    var encrypted = key == null ? !state.key().isEmpty() : !key.isEmpty();
    if (reuse != null && encrypted && !reuse.equals(state.keyReuse())) {
      changes.put(
          QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS, String.valueOf(reuse.toSeconds()));
    }
  }
}
