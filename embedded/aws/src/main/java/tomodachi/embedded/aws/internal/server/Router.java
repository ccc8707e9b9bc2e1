package tomodachi.embedded.aws.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.embedded.aws.internal.wire.JsonProtocol;
import tomodachi.embedded.aws.internal.wire.JsonRequest;
import tomodachi.embedded.aws.internal.wire.Protocol;
import tomodachi.embedded.aws.internal.wire.QueryParameters;
import tomodachi.embedded.aws.internal.wire.QueryProtocol;
import tomodachi.embedded.aws.internal.wire.QueryRequest;

/// Finds out what a request asks for.
///
/// In the JSON protocol a header names service and operation. In the query protocol a parameter
/// names the operation; the service is the one the credential is for, else the one whose API has
/// that version, else the first that knows the operation.
final class Router {

  private static final String QUEUE_URL = "QueueUrl";

  private final List<QueryService> queryServices;
  private final Map<String, JsonOperation> jsonOperations = new HashMap<>();
  private final JsonProtocol json;

  Router(List<ApiService> services) {
    queryServices = services.stream().map(QueryService::of).toList();
    json = new JsonProtocol(services.getFirst());
    services.stream().filter(service -> !service.target().isEmpty()).forEach(this::addJson);
  }

  /// What is asked for.
  ///
  /// @param endpoint how the client reaches the server
  Call route(Request request, String endpoint) {
    var fault = request.fault();
    if (fault != null) {
      return new Call.Refused(protocol(request), fault.error());
    }
    var isPost = request.method().equals(HttpMethod.POST);
    if (!isPost && !request.method().equals(HttpMethod.GET)) {
      return new Call.Refused(protocol(request), unknownMethod(request.method()));
    }
    if (isJson(request)) {
      return isPost ? routeJson(request) : new Call.Refused(json, JsonProtocol.unknownOperation());
    }
    return isPost || !request.query().isEmpty()
        ? routeQuery(request, endpoint)
        : new Call.Curious();
  }

  private void addJson(ApiService service) {
    var protocol = new JsonProtocol(service);
    service
        .operations()
        .forEach((name, operation) ->
            jsonOperations.put(
                service.target() + '.' + name, new JsonOperation(protocol, operation)));
  }

  private static boolean isJson(Request request) {
    return request.target() != null || request.contentType().startsWith("application/x-amz-json");
  }

  private Protocol protocol(Request request) {
    return isJson(request) ? json : queryServices.getFirst().protocol();
  }

  private Call routeJson(Request request) {
    var found = jsonOperations.get(String.valueOf(request.target()));
    if (found == null) {
      return new Call.Refused(json, JsonProtocol.unknownOperation());
    }
    try {
      return new Call.Asked(
          found.protocol(),
          found.operation(),
          JsonRequest.read(request.body(), found.operation().input()),
          identity(request));
    } catch (ApiError e) {
      return new Call.Refused(found.protocol(), e);
    }
  }

  private Call routeQuery(Request request, String endpoint) {
    var service = queryServices.getFirst();
    try {
      var parameters = parameters(request);
      var identity = identity(request, parameters);
      service = service(parameters, identity);
      var operation = service.operation(parameters);
      var input = QueryRequest.read(parameters, operation.input());
      addQueueUrl(input, operation, request.path(), endpoint);
      return new Call.Asked(service.protocol(), operation, input, identity);
    } catch (ApiError e) {
      return new Call.Refused(service.protocol(), e);
    }
  }

  private static QueryParameters parameters(Request request) throws ApiError {
    var parameters = new QueryParameters();
    var query = request.query();
    if (!query.isEmpty()) {
      parameters.add(query.getBytes(UTF_8));
    }
    return parameters.add(request.body());
  }

  private QueryService service(QueryParameters parameters, Identity identity) {
    var version = parameters.text("Version").orElse("");
    var action = parameters.text("Action").orElse("");
    return first(each -> each.name().equals(identity.service()))
        .or(() -> first(each -> each.version().equals(version)))
        .or(() -> first(each -> each.operations().containsKey(action)))
        .orElseGet(queryServices::getFirst);
  }

  private Optional<QueryService> first(Predicate<ApiService> wanted) {
    return queryServices.stream().filter(each -> wanted.test(each.service())).findFirst();
  }

  /// Older clients send requests to the queue itself.
  private static void addQueueUrl(
      Structure input, Operation operation, String path, String endpoint) {
    if (path.length() > 1
        && !input.has(QUEUE_URL)
        && operation.input().members().containsKey(QUEUE_URL)) {
      input.set(QUEUE_URL, endpoint + path);
    }
  }

  private static Identity identity(Request request) {
    return Identity.ofHeader(request.headers().get(HttpHeaderNames.AUTHORIZATION));
  }

  private static Identity identity(Request request, QueryParameters parameters) {
    var credential = parameters.text("X-Amz-Credential");
    return credential.isPresent() ? Identity.of(credential.get()) : identity(request);
  }

  private static ApiError unknownMethod(HttpMethod method) {
    var text = "The method %s is not allowed here; use GET or POST.".formatted(method.name());
    return new ApiError("MethodNotAllowed", "MethodNotAllowed", 405, text);
  }

  private record JsonOperation(JsonProtocol protocol, Operation operation) {}

  private record QueryService(ApiService service, QueryProtocol protocol) {

    static QueryService of(ApiService service) {
      return new QueryService(service, new QueryProtocol(service));
    }

    Operation operation(QueryParameters parameters) throws ApiError {
      var name = parameters.text("Action").orElseThrow(QueryProtocol::missingAction);
      var found = service.operations().get(name);
      if (found == null) {
        throw QueryProtocol.invalidAction(name);
      }
      return found;
    }
  }
}
