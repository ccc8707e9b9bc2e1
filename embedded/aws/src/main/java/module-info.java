import org.jspecify.annotations.NullMarked;

/// SNS, SQS and STS in the process, for development and tests.
@NullMarked
module tomodachi.embedded.aws {
  requires org.slf4j;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires transitive tomodachi.core;
}
