package tomodachi.cli.internal.command;

import picocli.CommandLine.Model.UsageMessageSpec;

/// What `--help` of the command that makes a project says besides the options.
final class NewHelp {

  private NewHelp() {}

  static void of(UsageMessageSpec help) {
    help.customSynopsis(
            "tomodachi new <name> [--http] [--amqp] [--aws] [--schedule] [options]",
            "       tomodachi new <name> --all [options]")
        .description(
            "%nMake a project: a service, its test, a POM for Maven and IDEs, a Dockerfile, and"
                + " what runs the image with Docker Compose and in Kubernetes.%n",
            "Nothing that exists is changed.%n")
        .sortOptions(false)
        .footer(
            "%nExamples:",
            "  tomodachi new orders",
            "  tomodachi new orders --amqp --schedule --package com.example.orders")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(HelpText.exitCodes("done", "there is something in the folder already"));
  }
}
