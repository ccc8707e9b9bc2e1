package tomodachi.cli.internal.command;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.describe.Aspect;
import tomodachi.cli.internal.terminal.Environment;

/// Understands the command line that asks for a description.
record DescribeParser(Environment environment) {
  private static final String ANY_ACCOUNT = "*";

  /// What is asked for.
  ///
  /// @param alone whether nothing but the command was typed
  /// @throws CommandFailure when that isn't clear
  Request request(ParseResult describe, boolean alone) {
    return alone || describe.isUsageHelpRequested()
        ? CommandParser.usage(describe)
        : new Request.Describe(arguments(describe), MessageConditions.of(environment, describe));
  }

  private DescribeArguments arguments(ParseResult describe) {
    var services = describe.matchedPositionalValue(0, List.<String>of());
    if (services.isEmpty() || services.contains("")) {
      throw CommandFailure.ofUsage(
          "no service has been given",
          "name one: tomodachi describe <Service.java>",
          help(describe));
    }
    return new DescribeArguments(
        aspect(describe), services, new CommonOptions(environment, describe).classPath());
  }

  private static Aspect aspect(ParseResult describe) {
    var iam = describe.hasMatchedOption(DescribeGrammar.IAM);
    var terraform = describe.hasMatchedOption(DescribeGrammar.TERRAFORM);
    if (iam && terraform) {
      throw CommandFailure.ofUsage(
          "--iam and --terraform are both given",
          "give --iam for the permissions they need at AWS,",
          "or --terraform for their queues, topics and subscriptions there",
          help(describe));
    }
    return iam || terraform ? cloud(describe, iam) : services(describe);
  }

  private static Aspect services(ParseResult describe) {
    if (account(describe).isPresent()) {
      throw CommandFailure.ofUsage("--account is for --iam", "give that too", help(describe));
    }
    return new Aspect.Services(
        describe.hasMatchedOption(MessageGrammar.JSON),
        describe.hasMatchedOption(DescribeGrammar.ALL_OPTIONS));
  }

  private static Aspect cloud(ParseResult describe, boolean iam) {
    if (describe.hasMatchedOption(MessageGrammar.JSON)) {
      throw CommandFailure.ofUsage(
          "--json isn't for --iam and --terraform",
          iam ? "a policy is JSON in any case: leave it out" : "leave it out",
          help(describe));
    }
    if (describe.hasMatchedOption(DescribeGrammar.ALL_OPTIONS)) {
      throw CommandFailure.ofUsage(
          "--all-options isn't for --iam and --terraform", "leave it out", help(describe));
    }
    return iam ? new Aspect.Iam(account(describe).orElse(ANY_ACCOUNT)) : terraform(describe);
  }

  private static Aspect terraform(ParseResult describe) {
    if (account(describe).isPresent()) {
      throw CommandFailure.ofUsage(
          "--account is for --iam",
          "Terraform uses the account of its provider: leave it out",
          help(describe));
    }
    return new Aspect.Terraform();
  }

  private static Optional<String> account(ParseResult describe) {
    var typed =
        Optional.ofNullable(describe.matchedOptionValue(DescribeGrammar.ACCOUNT, (String) null));
    typed
        .filter(account -> !account.matches("[0-9]{12}"))
        .ifPresent(account -> {
          throw CommandFailure.ofUsage(
              "invalid value for --account: \"%s\"".formatted(account), "expected are 12 digits");
        });
    return typed;
  }

  private static String help(ParseResult describe) {
    return CommandParser.helpOf(describe.commandSpec().commandLine());
  }
}
