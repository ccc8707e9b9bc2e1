package tomodachi.messaging.transport;

/// A part of a file of Terraform.
///
/// @param address what it is about, such as `aws_sqs_queue.orders`; parts about the same have to
///   say the same
/// @param text its lines, each with a line feed
public record TerraformBlock(String address, String text) {}
