package tomodachi.embedded.aws.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.RawClient;

class AnsweringTest {

  private final RunningServer server = RunningServer.start();
  private final RawClient client = server.connect();

  AnsweringTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void jsonIsAnsweredInJson() throws Exception {
    var answer = client.ask(RawClient.json("AmazonSQS.Repeat", "{\"Text\":\"hello\"}"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"Text\":\"hello\"}");
    assertThat(answer.field("content-type")).isEqualTo("application/x-amz-json-1.0");
    assertThat(answer.field("x-amzn-requestid")).hasSize(36);
  }

  @Test
  void aQueryIsAnsweredInXml() throws Exception {
    var answer = client.ask(RawClient.query("Action=Repeat&Version=2012-11-05&Text=hello"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "<?xml version=\"1.0\"?>"
                + "<RepeatResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\">"
                + "<RepeatResult><Text>hello</Text></RepeatResult>"
                + "<ResponseMetadata><RequestId>"
                + answer.field("x-amzn-requestid")
                + "</RequestId></ResponseMetadata></RepeatResponse>");
    assertThat(answer.field("content-type")).isEqualTo("text/xml");
  }

  @Test
  void aQueryMayStandInTheUrl() throws Exception {
    assertThat(client.ask(get("/?Action=Repeat&Text=hello")).body()).contains("<Text>hello</Text>");
  }

  @Test
  void aQueueMayBeNamedByThePath() throws Exception {
    assertThat(client.ask(get("/000000000000/work?Action=Repeat")).body())
        .contains("<QueueUrl>http://aws.test/000000000000/work</QueueUrl>");
    assertThat(client.ask(get("/000000000000/work?Action=Repeat&QueueUrl=another")).body())
        .contains("<QueueUrl>another</QueueUrl>");
  }

  @Test
  void anErrorHasTheNameOfItsProtocol() throws Exception {
    var json = client.ask(RawClient.json("AmazonSQS.Refuse", "{}"));
    assertThat(json.status()).isEqualTo(400);
    assertThat(json.body())
        .isEqualTo(
            "{\"__type\":\"com.amazonaws.sqs#NoSuchThing\",\"message\":\"There is <none>.\"}");
    assertThat(json.field("x-amzn-query-error")).isEqualTo("AWS.NoSuchThing;Sender");

    var xml = client.ask(RawClient.query("Action=Refuse"));
    assertThat(xml.status()).isEqualTo(400);
    assertThat(xml.body())
        .contains(
            "<Error><Type>Sender</Type><Code>AWS.NoSuchThing</Code>"
                + "<Message>There is &lt;none&gt;.</Message></Error><RequestId>");
  }

  @Test
  void aMistakeOfTheServersIsOneOfTheReceiver() throws Exception {
    var answer = client.ask(RawClient.json("AmazonSQS.Fail", "{}"));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.service#InternalFailure\","
                + "\"message\":\"The embedded AWS server failed; its log says how.\"}");
    assertThat(answer.field("x-amzn-query-error")).isEqualTo("InternalFailure;Receiver");
  }

  @Test
  void whatNobodyKnowsIsRefused() throws Exception {
    assertThat(client.ask(RawClient.json("AmazonSQS.Fly", "{}")).body())
        .isEqualTo("{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}");
    assertThat(client.ask(RawClient.query("Action=Fly")).body())
        .contains(
            "<Code>InvalidAction</Code>"
                + "<Message>The action Fly is not valid for this endpoint.</Message>");
    assertThat(client.ask(RawClient.query("Text=hello")).body())
        .contains(
            "<Code>MissingAction</Code>"
                + "<Message>The request must contain the parameter Action.</Message>");
  }

  @Test
  void onlyGetAndPostAreForRequests() throws Exception {
    var answer = client.ask(get("/").replace("GET", "DELETE"));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.field("allow")).isEqualTo("GET, POST");
    assertThat(answer.body())
        .contains(
            "<Code>MethodNotAllowed</Code>"
                + "<Message>The method DELETE is not allowed here; use GET or POST.</Message>");
  }

  @Test
  void answersHaveTheOrderOfTheRequests() throws Exception {
    client.send(RawClient.json("AmazonSQS.Await", "{}"));
    client.send(RawClient.json("AmazonSQS.Repeat", "{\"Text\":\"second\"}"));
    client.send(RawClient.json("AmazonSQS.Await", "{}"));

    server.give(server.waiting(), "first");
    server.give(server.waiting(), "third");

    assertThat(client.read().body()).contains("first");
    assertThat(client.read().body()).contains("second");
    assertThat(client.read().body()).contains("third");
  }

  @Test
  void whoWaitsMayBeRefused() throws Exception {
    client.send(RawClient.json("AmazonSQS.Await", "{}"));

    server.fail(server.waiting(), "QueueDeletedRecently");

    assertThat(client.read().body()).contains("QueueDeletedRecently");
  }

  @Test
  void whoWaitsAndGoesIsNoticed() throws Exception {
    client.send(RawClient.json("AmazonSQS.Await", "{}"));
    var answer = server.waiting();

    client.close();

    await().until(() -> server.service.gone.get() == 1);
    server.give(answer, "too late");
  }

  @Test
  void whoWaitsIsLetGoWhenTheServerCloses() throws Exception {
    client.send(RawClient.json("AmazonSQS.Await", "{}"));
    server.waiting();

    server.close();

    assertThat(client.isEnded()).isTrue();
    assertThat(server.service.gone).hasValue(1);
  }

  @Test
  void aClientThatWantsNoMoreIsLetGo() throws Exception {
    var answer = client.ask(get("/").replace("Host", "Connection: close\r\nHost"));

    assertThat(answer.field("connection")).isEqualTo("close");
    assertThat(client.isEnded()).isTrue();
  }

  @Test
  void aBodyIsAskedForWhenTheClientWaitsForThat() throws Exception {
    var request = RawClient.query("Action=Repeat&Text=hello");
    var body = request.indexOf("Action");
    client.send(request.substring(0, body).replace("Host", "Expect: 100-continue\r\nHost"));

    assertThat(client.read().status()).isEqualTo(100);
    assertThat(client.ask(request.substring(body)).body()).contains("hello");
  }

  @Test
  void aBodyMayComeInChunks() throws Exception {
    var head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

    assertThat(client.ask(head + "d\r\nAction=Repeat\r\nb\r\n&Text=hello\r\n0\r\n\r\n").body())
        .contains("<Text>hello</Text>");
  }

  private static String get(String target) {
    return "GET %s HTTP/1.1\r\nHost: aws.test\r\n\r\n".formatted(target);
  }
}
