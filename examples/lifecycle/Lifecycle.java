import module tomodachi;

/// What runs when; ctrl-c stops it.
///
/// Run it: `./tomodachi run examples/lifecycle/Lifecycle.java`
List<String> steps = new CopyOnWriteArrayList<>();

/// Before anything listens; an exception here stops the start, exit code 1.
@StartService
void connect() {
  step("connect");
}

/// Everything listens.
@StartedService
void announce() {
  step("announce");
}

@Get("/steps")
List<String> steps() {
  return steps;
}

/// The stop was asked for; handlers may still be running.
@StoppingService
void cancelWork() {
  step("cancelWork");
}

/// All handlers have ended.
@StopService
void disconnect() {
  step("disconnect");
}

void step(String name) {
  steps.add(name);
  IO.println("step: " + name);
}

void main() {
  Tomodachi.run(this);
}
