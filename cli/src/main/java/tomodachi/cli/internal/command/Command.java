package tomodachi.cli.internal.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.banner.Banner;
import tomodachi.cli.internal.banner.Release;
import tomodachi.cli.internal.broker.LoneBrokers;
import tomodachi.cli.internal.describe.Description;
import tomodachi.cli.internal.describe.Page;
import tomodachi.cli.internal.load.ServiceArguments;
import tomodachi.cli.internal.log.LogConfiguration;
import tomodachi.cli.internal.log.LogSettings;
import tomodachi.cli.internal.project.Home;
import tomodachi.cli.internal.reload.DevelopmentRun;
import tomodachi.cli.internal.reload.Sources;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.ErrorColours;
import tomodachi.cli.internal.terminal.Palette;
import tomodachi.cli.internal.terminal.Terminal;
import tomodachi.transport.Timeline;

/// The command `tomodachi` as a whole.
public final class Command {
  private final Environment environment;
  private final PrintStream out;
  private final PrintStream err;

  /// A command that writes to these streams.
  public Command(Environment environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /// Does what the arguments ask for; returns when that is done.
  ///
  /// @return the exit code
  public int run(String... arguments) {
    try {
      return obey(new CommandParser(environment, Release.currentVersion()).parse(arguments));
    } catch (CommandFailure e) {
      var palette = Palette.of(environment, Terminal.ERR.isThere());
      err.println(new ErrorColours(palette).of(String.valueOf(e.getMessage())));
      return e.exitCode();
    }
  }

  private int obey(Request request) {
    return switch (request) {
      case Request.Broker(var arguments) -> broker(arguments);
      case Request.Dependencies() -> dependencies();
      case Request.Describe(var arguments, var conditions) -> describe(arguments, conditions);
      case Request.Doctor(var arguments, var conditions) -> doctor(arguments, conditions);
      case Request.Ide(var place) -> new IdeCommand(Home.ofProcess(), out).make(place);
      case Request.Messages messages -> messages(messages);
      case Request.New(var project) -> new NewCommand(Home.ofProcess(), out).make(project);
      case Request.Show(var text) -> show(text);
      case Request.Run(var arguments) -> run(arguments);
    };
  }

  private int show(String text) {
    out.print(text);
    out.flush();
    return 0;
  }

  private int dependencies() {
    var dependencies = Dependencies.ofProcess();
    show(dependencies.text());
    dependencies.requireComplete();
    return 0;
  }

  private int messages(Request.Messages messages) {
    new MessageCommand(environment.variables(), System.in, out).obey(messages);
    return 0;
  }

  private int describe(DescribeArguments arguments, MessageConditions conditions) {
    var options = conditions.with(environment.variables());
    LogConfiguration.choose(new LogSettings(Optional.empty(), conditions.logLevel()));
    LogConfiguration.begin();
    var services = LoadedServices.of(arguments.services(), arguments.classPath());
    var page = Page.ofOutput(environment);
    return show(new Description(services).of(arguments.aspect(), options, page));
  }

  private int doctor(DoctorArguments arguments, MessageConditions conditions) {
    LogConfiguration.choose(new LogSettings(Optional.empty(), conditions.logLevel()));
    LogConfiguration.begin();
    var diagnosis = new DoctorVisit(environment, arguments, conditions).diagnosis();
    show(arguments.json() ? diagnosis.json() : diagnosis.text(Page.ofOutput(environment)));
    return diagnosis.exitCode();
  }

  private int broker(BrokerArguments arguments) {
    LogConfiguration.choose(new LogSettings(Optional.empty(), arguments.logLevel()));
    LogConfiguration.begin();
    LoneBrokers.ofProcess(out).run(arguments.ports());
    return 0;
  }

  private int run(RunArguments arguments) {
    var files = arguments.files().stream().map(ConfigFile::checked).toList();
    var services = ServiceArguments.parse(arguments.services(), arguments.classPath());
    LogConfiguration.choose(new LogSettings(arguments.logger(), arguments.logLevel()));
    var logging = CompletableFuture.runAsync(() -> beginLogging(services));
    return arguments.production()
        ? runOnce(sources(arguments, files), logging)
        : runReloading(arguments, services, sources(arguments, files), logging);
  }

  private int runOnce(Sources sources, CompletableFuture<Void> logging) {
    var generation = sources.load();
    logging.join();
    LogConfiguration.checkFile(err);
    try (var _ = LogConfiguration.open(generation.loader())) {
      return sources.launch(generation).run();
    }
  }

  private int runReloading(
      RunArguments arguments,
      ServiceArguments services,
      Sources sources,
      CompletableFuture<Void> logging) {
    banner(arguments, services).printTo(out);
    var run = DevelopmentRun.begin(sources, err);
    run.load();
    logging.join();
    LogConfiguration.checkFile(err);
    return run.run();
  }

  private Sources sources(RunArguments arguments, List<Path> files) {
    return new RunSources(arguments, files, environment.variables());
  }

  private static void beginLogging(ServiceArguments services) {
    services.resource(LogConfiguration.FILE).ifPresent(LogConfiguration::useFile);
    LogConfiguration.begin();
  }

  private Banner banner(RunArguments arguments, ServiceArguments services) {
    return new Banner(
        Palette.ofBanner(environment, Terminal.OUT.isThere()),
        environment,
        CommandText.of(arguments),
        services.places(),
        arguments.files().stream().map(ConfigFile::text).toList(),
        Release.current().text(() -> Timeline.system().plan().instant()));
  }
}
