package tomodachi.cli.internal.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import tomodachi.cli.internal.load.ServiceArguments;
import tomodachi.cli.internal.log.LogConfiguration;
import tomodachi.cli.internal.log.LogSettings;
import tomodachi.cli.internal.message.Output;
import tomodachi.cli.internal.message.ParkedList;
import tomodachi.cli.internal.message.Visits;

/// Does what is asked for with messages.
///
/// @param variables the environment
/// @param in the standard input
/// @param out for results
record MessageCommand(Map<String, String> variables, InputStream in, PrintStream out) {

  /// Does it; returns when it is done.
  void obey(Request.Messages messages) {
    var conditions = messages.conditions();
    var visits = new Visits(conditions.with(variables));
    LogConfiguration.choose(new LogSettings(Optional.empty(), conditions.logLevel()));
    LogConfiguration.begin();
    obey(messages.request(), visits);
    out.flush();
  }

  private void obey(MessageRequest request, Visits visits) {
    switch (request) {
      case MessageRequest.Publish(var publication) -> publication.publish(visits, in, out);
      case MessageRequest.Count count -> list(count).print(visits, output(count.json()));
      case MessageRequest.Show(var view, boolean json) -> view.print(visits, output(json));
      case MessageRequest.Move(var replay, boolean json) -> replay.run(visits, output(json));
    }
  }

  private Output output(boolean json) {
    return new Output(out, json);
  }

  private static ParkedList list(MessageRequest.Count count) {
    var places = new ArrayList<String>();
    var queues = new ArrayList<String>();
    for (var name : count.names()) {
      (ServiceArguments.isService(name, count.classPath()) ? places : queues).add(name);
    }
    return new ParkedList(count.protocol(), LoadedServices.of(places, count.classPath()), queues);
  }
}
