/// Takes orders.
module orders {
  requires tomodachi;
  requires static java.net.http; // for the tests: RunningService answers with its types

  opens orders; // to the framework, which calls the handlers, and to Jackson
}
