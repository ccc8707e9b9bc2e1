package tomodachi.cli.internal.message;

import tomodachi.DeclarationException;
import tomodachi.ServiceContext;
import tomodachi.StartException;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.launch.Launch;
import tomodachi.launch.PreparedServices;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.transport.MessageDesk;
import tomodachi.messaging.transport.MessageTool;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Visits to the brokers that options name.
///
/// @param conditions the options
public record Visits(Conditions conditions) {

  /// What is done there.
  interface Errand<T> {
    T at(MessageDesk desk) throws TransportException;
  }

  /// To the broker that a service without options of its own would use.
  ///
  /// @param protocol such as `amqp`
  /// @throws CommandFailure when it can't be reached, or the errand failed
  <T> T alone(String protocol, Errand<T> errand) {
    try (var prepared = prepared(conditions.launchAlone())) {
      return at(protocol, prepared.services().getFirst().context(), errand);
    }
  }

  /// To the broker of a service.
  ///
  /// @throws CommandFailure when it can't be reached, or the errand failed
  static <T> T at(String protocol, ServiceContext service, Errand<T> errand) {
    var tool = MessageTool.of(protocol).orElseThrow(() -> missing(protocol));
    try (var desk = tool.open(service, Timeline.system())) {
      return errand.at(desk);
    } catch (TransportException | PublishException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.ofStart("interrupted");
    }
  }

  /// Services that are put together and not started.
  ///
  /// @throws CommandFailure when something is wrong with them or the options
  public static PreparedServices prepared(Launch launch) {
    try {
      return launch.prepare();
    } catch (DeclarationException | StartException e) {
      throw failure(e);
    }
  }

  private static CommandFailure failure(Exception failure) {
    var words = new Words(failure);
    return CommandFailure.ofStart(words.what(), words.remedy());
  }

  private static CommandFailure missing(String protocol) {
    return CommandFailure.ofStart(
        "nothing is installed that speaks %s".formatted(protocol),
        "add tomodachi-%s to the module path; a distribution has it in its folder lib"
            .formatted(protocol));
  }
}
