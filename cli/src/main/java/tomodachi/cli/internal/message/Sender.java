package tomodachi.cli.internal.message;

import tomodachi.Service;
import tomodachi.StartService;

/// The service that the command stands for at a broker, and that envelopes name. It is never
/// started.
@Service("tomodachi-command")
final class Sender {

  @StartService
  void start() {}
}
