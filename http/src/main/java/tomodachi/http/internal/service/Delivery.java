package tomodachi.http.internal.service;

/// What is done with the answers of one service on their way from who made them to the server.
///
/// @param cors what is said to pages of other origins
/// @param compression makes them smaller
/// @param streams the streams of events that are being sent
record Delivery(CorsRules cors, Compression compression, EventStreams streams) {

  /// The answer as it is sent.
  Reply prepare(ServerRequest request, Reply reply) {
    var exchange = request.exchange();
    return compression.apply(exchange, request.cors().apply(exchange, reply));
  }
}
