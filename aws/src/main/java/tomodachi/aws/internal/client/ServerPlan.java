package tomodachi.aws.internal.client;

import tomodachi.ServiceContext;
import tomodachi.transport.Timeline;

/// Which server a service would use, for people.
///
/// @param embedded true: the one inside the process, or whoever has its port
/// @param address such as `AWS` or `127.0.0.1:9732`
/// @param region such as `eu-west-1`
/// @param credentials where they are from
/// @param why why it is embedded, or why not
public record ServerPlan(
    boolean embedded, String address, String region, String credentials, String why) {

  /// That of a service. Calls nobody, and starts nothing.
  public static ServerPlan of(ServiceContext service, Timeline timeline) {
    return new ServerChoice(service, timeline, AwsEnvironment.ofProcess()).plan();
  }
}
