"""The service that Invoices.java takes over from, for the Python framework."""

import tomodachi
from tomodachi.envelope import JsonBase


class Service(tomodachi.Service):
    name = "invoices"
    options = tomodachi.Options(
        aws_sns_sqs=tomodachi.Options.AWSSNSSQS(
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
        ),
        aws_endpoint_urls=tomodachi.Options.AWSEndpointURLs(
            sns="http://127.0.0.1:9732",
            sqs="http://127.0.0.1:9732",
        ),
    )
    message_envelope = JsonBase
    paid: dict[str, int] = {}

    @tomodachi.aws_sns_sqs("invoice-created", competing=True)
    async def invoice_created(self, data: dict) -> None:
        await tomodachi.aws_sns_sqs_publish(self, data, topic="invoice-paid")

    @tomodachi.aws_sns_sqs("invoice-paid", queue_name="paid-invoices")
    async def invoice_paid(self, data: dict, topic: str, approximate_receive_count: int) -> None:
        self.paid[data["id"]] = self.paid.get(data["id"], 0) + data["amount"]
