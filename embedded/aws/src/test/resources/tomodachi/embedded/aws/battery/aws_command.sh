# Makes, lists, sends, receives and publishes with the aws command, and prints what comes back.
set -eu

# Older ones don't look at the environment for it.
aws() {
  command aws --endpoint-url "$AWS_ENDPOINT_URL" "$@"
}

account=$(aws sts get-caller-identity --query Account --output text)
echo "account $account"

url=$(aws sqs create-queue --queue-name command --query QueueUrl --output text)
name=$(aws sqs list-queues --queue-name-prefix command --query 'QueueUrls[0]' --output text)
echo "queue ${name##*/}"
arn=$(aws sqs get-queue-attributes --queue-url "$url" --attribute-names QueueArn \
  --query Attributes.QueueArn --output text)
echo "arn $arn"

receive() {
  aws sqs receive-message --queue-url "$url" --wait-time-seconds 5 --message-attribute-names All \
    --visibility-timeout 600 --query "$1" --output text
}

aws sqs send-message --queue-url "$url" --message-body 'ö & <x>' \
  --message-attributes 'number={DataType=Number,StringValue=42}' >&2
echo "received $(receive 'Messages[0].[Body,MessageAttributes.number.StringValue]')"

topic=$(aws sns create-topic --name command --query TopicArn --output text)
aws sns subscribe --topic-arn "$topic" --protocol sqs --notification-endpoint "$arn" \
  --attributes RawMessageDelivery=true >&2
aws sns publish --topic-arn "$topic" --message published >&2
echo "received $(receive 'Messages[0].Body')"

if answer=$(aws sqs get-queue-url --queue-name missing 2>&1); then
  echo "found $answer"
else
  echo "refused $(echo "$answer" | grep -o NonExistentQueue | head -1)"
fi
