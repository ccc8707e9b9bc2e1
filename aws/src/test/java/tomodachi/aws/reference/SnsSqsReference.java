package tomodachi.aws.reference;

import org.junit.jupiter.api.Nested;
import tomodachi.aws.contract.AwsServer;

/// The services that the tests of the framework in Python run with SNS and SQS, as tests of ours;
/// the same on every server.
///
/// | there | here |
/// | --- | --- |
/// | `test_aws_sns_sqs_service_with_credentials`: filter policies | [FilterChecks] |
/// | … message attributes of all kinds | [AttributeChecks] |
/// | … FIFO: order, deduplication, retry after `AWSSNSSQSInternalServiceError` | [FifoChecks] |
/// | … two handlers on one queue, a queue without topic, a queue that doesn't exist, ids of standard queues | [QueueChecks] |
/// | `…_dead_letter_queue` | [DeadLetterChecks] |
/// | `…_with_custom_envelope`, `…_without_envelope` | [EnvelopeChecks] |
/// | `…_with_encryption_at_rest` | [EncryptionChecks], with the filters of [FilterChecks] |
/// | `…_with_middleware`, `…_with_middleware_sqs_send_message` | [MiddlewareChecks] |
/// | `…_without_credentials` | [CredentialsTest] |
/// | `test_aws_sns_sqs_transport` | `PythonNamesTest`, and prefixes in [TopicChecks] |
/// | `test_message_attributes_parsing` | [AttributeChecks]; the spellings in the tests of the parser |
///
/// What the services there don't do, but the seed promises: [BodyChecks], [HostileBodyChecks],
/// [TopicChecks], [TroubleChecks].
abstract class SnsSqsReference {

  /// A server for one test.
  abstract AwsServer connect();

  @Nested
  class Bodies extends BodyChecks {
    Bodies() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class HostileBodies extends HostileBodyChecks {
    HostileBodies() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class Filters extends FilterChecks {
    Filters() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class Attributes extends AttributeChecks {
    Attributes() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class Fifo extends FifoChecks {
    Fifo() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class Queues extends QueueChecks {
    Queues() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class DeadLetters extends DeadLetterChecks {
    DeadLetters() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class Envelopes extends EnvelopeChecks {
    Envelopes() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class Encryption extends EncryptionChecks {
    Encryption() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class Middlewares extends MiddlewareChecks {
    Middlewares() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class Topics extends TopicChecks {
    Topics() {
      super(SnsSqsReference.this);
    }
  }

  @Nested
  class Troubles extends TroubleChecks {
    Troubles() {
      super(SnsSqsReference.this);
    }
  }
}
