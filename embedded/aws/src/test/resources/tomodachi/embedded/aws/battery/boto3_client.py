"""Makes, lists, sends, receives and publishes with boto3, and prints what comes back."""

import os

import boto3

endpoint = os.environ["AWS_ENDPOINT_URL"]
sqs = boto3.client("sqs", endpoint_url=endpoint)
sns = boto3.client("sns", endpoint_url=endpoint)
sts = boto3.client("sts", endpoint_url=endpoint)


def receive(url):
    received = sqs.receive_message(
        QueueUrl=url,
        WaitTimeSeconds=5,
        MaxNumberOfMessages=10,
        AttributeNames=["ApproximateReceiveCount"],
        MessageAttributeNames=["All"],
    )
    for message in received["Messages"]:
        sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
    return received["Messages"]


print("account", sts.get_caller_identity()["Account"])

url = sqs.create_queue(QueueName="boto3", Attributes={"VisibilityTimeout": "60"})["QueueUrl"]
print("queues", [url.rsplit("/", 1)[1] for url in sqs.list_queues(QueueNamePrefix="boto3")["QueueUrls"]])
attributes = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
print("timeout", attributes["VisibilityTimeout"])

sqs.send_message(
    QueueUrl=url,
    MessageBody="ö & <x>",
    MessageAttributes={
        "number": {"DataType": "Number", "StringValue": "42"},
        "bytes": {"DataType": "Binary", "BinaryValue": b"\x00\xff"},
    },
)
for message in receive(url):
    given = message["MessageAttributes"]
    print("received", message["Body"], given["number"]["StringValue"], given["bytes"]["BinaryValue"])
    print("count", message["Attributes"]["ApproximateReceiveCount"])

batch = sqs.send_message_batch(
    QueueUrl=url,
    Entries=[{"Id": "good", "MessageBody": "text"}, {"Id": "bad", "MessageBody": "\x01"}],
)
print("batch", [one["Id"] for one in batch["Successful"]], [one["Code"] for one in batch["Failed"]])
print("received", [message["Body"] for message in receive(url)])

topic = sns.create_topic(Name="boto3")["TopicArn"]
print("topic", topic)
sns.subscribe(
    TopicArn=topic,
    Protocol="sqs",
    Endpoint=attributes["QueueArn"],
    Attributes={"RawMessageDelivery": "true"},
)
sns.publish(TopicArn=topic, Message="published")
print("received", [message["Body"] for message in receive(url)])

try:
    sqs.get_queue_url(QueueName="missing")
except sqs.exceptions.QueueDoesNotExist as e:
    print("refused", e.response["Error"]["Code"], e.response["ResponseMetadata"]["HTTPStatusCode"])
try:
    sns.get_topic_attributes(TopicArn=topic + "-missing")
except sns.exceptions.NotFoundException as e:
    print("refused", e.response["Error"]["Code"], e.response["ResponseMetadata"]["HTTPStatusCode"])
