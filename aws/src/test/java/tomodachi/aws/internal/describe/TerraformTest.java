package tomodachi.aws.internal.describe;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.aws.internal.describe.Handlers.OPTIONS;
import static tomodachi.aws.internal.describe.Handlers.existing;
import static tomodachi.aws.internal.describe.Handlers.handler;
import static tomodachi.aws.internal.describe.Handlers.needs;
import static tomodachi.aws.internal.describe.Handlers.ofOneInstance;
import static tomodachi.aws.internal.describe.Handlers.queue;
import static tomodachi.aws.internal.describe.Handlers.topic;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.AwsSnsSqs.FilterPolicyScope;
import tomodachi.aws.AwsSnsSqs.RawMessageDelivery;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.messaging.transport.TerraformBlock;

class TerraformTest {

  private static String text(AwsSnsSqsOptions options, Subscription... subscriptions) {
    var text =
        needs(options, subscriptions).terraform().stream()
            .map(TerraformBlock::text)
            .collect(joining("\n"));
    new HclSyntax(text).check();
    return text;
  }

  private static String text(Subscription... subscriptions) {
    return text(OPTIONS, subscriptions);
  }

  @Test
  void aQueueHasItsTopicItsPolicyAndAPlaceForParkedMessages() {
    var wish = queue("orders").with(30, new DeadLetterWish.Unchanged());

    assertThat(text(handler(wish, topic("order-placed"))))
        .isEqualTo(
            """
            resource "aws_sqs_queue" "orders" {
              name                       = "orders"
              visibility_timeout_seconds = 30
            }

            resource "aws_sqs_queue" "orders-parked" {
              name                      = "orders-parked"
              message_retention_seconds = 1209600
            }

            resource "aws_sns_topic" "order-placed" {
              name = "order-placed"
            }

            resource "aws_sns_topic_subscription" "order-placed_to_orders" {
              topic_arn = aws_sns_topic.order-placed.arn
              protocol  = "sqs"
              endpoint  = aws_sqs_queue.orders.arn
            }

            resource "aws_sqs_queue_policy" "orders" {
              queue_url = aws_sqs_queue.orders.id

              policy = jsonencode({
                "Version" = "2012-10-17"
                "Statement" = [
                  {
                    "Effect" = "Allow"
                    "Principal" = {
                      "Service" = "sns.amazonaws.com"
                    }
                    "Action"   = "SQS:SendMessage"
                    "Resource" = aws_sqs_queue.orders.arn
                    "Condition" = {
                      "ArnEquals" = {
                        "aws:SourceArn" = [
                          aws_sns_topic.order-placed.arn,
                        ]
                      }
                    }
                  },
                ]
              })
            }
            """);
  }

  @Test
  void fifoDeadLettersAndKeysAreWritten() {
    var options =
        OPTIONS
            .withSqsKmsMasterKeyId("alias/orders")
            .withSqsKmsDataKeyReusePeriod(Duration.ofMinutes(5))
            .withSnsKmsMasterKeyId("alias/topics");
    var dead = new DeadLetterWish.To("dead.fifo", null, 5);

    assertThat(text(options, handler(queue("1st.fifo", dead), topic("paid.fifo"))))
        .startsWith(
            """
            resource "aws_sqs_queue" "_1st_fifo" {
              name                              = "1st.fifo"
              fifo_queue                        = true
              content_based_deduplication       = false
              deduplication_scope               = "messageGroup"
              fifo_throughput_limit             = "perMessageGroupId"
              kms_master_key_id                 = "alias/orders"
              kms_data_key_reuse_period_seconds = 300

              redrive_policy = jsonencode({
                "deadLetterTargetArn" = aws_sqs_queue.dead_fifo.arn
                "maxReceiveCount"     = 5
              })
            }

            resource "aws_sqs_queue" "dead_fifo" {
              name                              = "dead.fifo"
              fifo_queue                        = true
              content_based_deduplication       = false
              deduplication_scope               = "messageGroup"
              fifo_throughput_limit             = "perMessageGroupId"
              kms_master_key_id                 = "alias/orders"
              kms_data_key_reuse_period_seconds = 300
              message_retention_seconds         = 1209600
            }

            resource "aws_sns_topic" "paid_fifo" {
              name                        = "paid.fifo"
              fifo_topic                  = true
              content_based_deduplication = false
              kms_master_key_id           = "alias/topics"
            }
            """);
  }

  @Test
  void whatIsSaidOfASubscriptionIsWritten() {
    var filter = "{\"colour\": [\"red\", {\"prefix\": \"${x}%{y}\\\"\"}], \"size\": [1.5, null]}";
    var wish = topic("t", filter, FilterPolicyScope.MESSAGE_BODY, RawMessageDelivery.ON);

    assertThat(text(handler(queue("q"), wish)))
        .contains(
            """
              endpoint             = aws_sqs_queue.q.arn
              raw_message_delivery = true
              filter_policy_scope  = "MessageBody"

              filter_policy = jsonencode({
                "colour" = [
                  "red",
                  {
                    "prefix" = "$${x}%%{y}\\""
                  },
                ]
                "size" = [
                  1.5,
                  null,
                ]
              })
            }
            """);
  }

  @Test
  void aFilterThatIsRemovedIsNotMade() {
    var wish =
        topic("t", AwsSnsSqs.REMOVE, FilterPolicyScope.MESSAGE_ATTRIBUTES, RawMessageDelivery.OFF);

    assertThat(text(handler(queue("q"), wish)))
        .contains("raw_message_delivery = false", "\"MessageAttributes\"")
        .doesNotContain("filter_policy ");
  }

  @Test
  void severalTopicsOfAQueueAreInOnePolicy() {
    assertThat(text(handler(queue("q"), topic("a")), handler(queue("q"), topic("b"))))
        .containsOnlyOnce("resource \"aws_sqs_queue\" \"q\"")
        .containsOnlyOnce("resource \"aws_sqs_queue_policy\"")
        .contains("  aws_sns_topic.a.arn,\n")
        .contains("  aws_sns_topic.b.arn,\n")
        .contains("\"a_to_q\"", "\"b_to_q\"");
  }

  @Test
  void aWildcardIsACommentAndAPatternInThePolicy() {
    assertThat(text(handler(queue("q"), topic("order-#"))))
        .contains(
            "# Topics that match order-#: subscribe the queue to each where it is made.\n",
            "replace(aws_sqs_queue.q.arn, \"/^(arn:[^:]+):sqs:(.+):[^:]+$/\","
                + " \"$1:sns:$2:order-*\"),\n")
        .doesNotContain("aws_sns_topic");
    assertThat(
            text(
                OPTIONS.withQueuePolicy("arn:one").withWildcardQueuePolicy("arn:wild"),
                handler(queue("q"), topic("order-*")),
                handler(queue("r"), topic("t"))))
        .contains("  \"arn:wild\",\n", "  \"arn:one\",\n");
  }

  @Test
  void whatOthersMakeIsAComment() {
    var arn = "arn:aws:sqs:eu-west-1:123456789012:theirs";

    assertThat(text(handler(existing(arn), topic("t"))))
        .startsWith("# Queue " + arn + " exists: ")
        .contains("endpoint  = \"" + arn + "\"\n")
        .contains("resource \"aws_sqs_queue\" \"theirs-parked\"")
        .doesNotContain("aws_sqs_queue_policy");
    assertThat(text(ofOneInstance(queue("q--7f"), topic("t"))))
        .startsWith("# Each instance makes a queue for placed itself, and removes it.\n")
        .contains("resource \"aws_sns_topic\" \"t\"")
        .doesNotContain("aws_sns_topic_subscription", "aws_sqs_queue_policy");
  }

  @Test
  void differentNamesHaveDifferentLabels() {
    assertThat(
            Stream.of("a.fifo", "a_fifo", "a_fifo_", "1a", "_1a", "__1a", "-a", "_-a", "a")
                .map(Resource::label))
        .containsExactly(
            "a_fifo", "a_fifo_", "a_fifo__", "_1a", "__1a", "___1a", "_-a", "__-a", "a");
  }
}
