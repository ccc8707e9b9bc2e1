import module tomodachi;

import redis.RedisTask;
import redis.RedisTasks;

/// Takes mails over HTTP and sends them later, one task each.
///
/// Run it: `./tomodachi run examples/custom-transport`
record Mail(String to, String subject) {}

/// Fixed, so that what a killed process was working on is done by the next one.
String uuid = "mailer-1";

@Post("/mails")
String accept(@Body String body, RedisTasks tasks) throws IOException {
  tasks.push("mails", body);
  return "accepted";
}

@RedisTask(list = "mails", timeout = "30s")
void send(Mail mail) {
  IO.println("sending \"%s\" to %s".formatted(mail.subject(), mail.to()));
}

void main() {
  Tomodachi.run(this);
}
