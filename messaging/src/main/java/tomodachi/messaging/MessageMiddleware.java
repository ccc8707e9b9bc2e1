package tomodachi.messaging;

import tomodachi.Middleware;

/// Code around message handlers of every transport; see [MessagingOptions#withMiddleware]. It finds
/// the [Message] and the [Delivery] by [tomodachi.Invocation#argument].
@FunctionalInterface
public interface MessageMiddleware extends Middleware {}
