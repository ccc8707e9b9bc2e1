package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportStatus.State;

/// What every transport promises whose work can wait at its peer, such as messages and tasks; JUnit
/// tests to be inherited by one subclass for each transport.
///
/// The transport is driven as the container drives it, so every [tomodachi.transport.Transport]
/// method is called in its order, with handlers that return, hang, or are interrupted on purpose.
@SuppressWarnings("exports") // who extends it reads JUnit anyway
public abstract class TransportContract {

  private final List<TransportRun> runs = new ArrayList<>();
  private TransportFixture fixture;

  /// For subclasses, which need no arguments.
  @SuppressWarnings("NullAway.Init") // JUnit calls connect() first
  protected TransportContract() {}

  /// The transport and its peer; called before each test.
  protected abstract TransportFixture connect() throws Exception;

  /// The longest wait for what must happen; 10 s unless overridden.
  protected Duration patience() {
    return Duration.ofSeconds(10);
  }

  /// How long to look out for what must not happen; 200 ms unless overridden.
  protected Duration glimpse() {
    return Duration.ofMillis(200);
  }

  /// Prepares one test.
  @BeforeEach
  public final void prepare() throws Exception {
    fixture = connect();
  }

  /// Releases what one test has used.
  @AfterEach
  public final void release() throws Exception {
    runs.forEach(TransportRun::close);
    fixture.close();
  }

  private TransportRun created() {
    return created(fixture.options());
  }

  private TransportRun created(Options options) {
    var run = new TransportRun(fixture, options, patience(), glimpse());
    runs.add(run);
    return run;
  }

  private TransportRun begun() throws Exception {
    var run = created().validated().opened();
    run.transport().begin();
    return run;
  }

  @Test
  @DisplayName("the factory makes a transport of its own for each service, under a plain name")
  public void factoryMakesOneTransportForEachService() {
    var factory = fixture.factory();

    assertNotSame(created().transport(), created().transport());
    assertTrue(factory.name().matches("[a-z][a-z0-9_]*"), factory.name());
  }

  @Test
  @DisplayName("an injectable object is there before the transport opens, and the same each time")
  public void injectablesAreThereBeforeOpen() {
    var transport = created().validated().transport();

    for (var type : fixture.factory().injectables()) {
      assertSame(transport.injectable(type), transport.injectable(type), type.getName());
    }
  }

  @Test
  @DisplayName("right declarations are no mistake, also where the peer can't be reached")
  public void validatingNeedsNoPeer() {
    var run = created(fixture.unreachable());

    run.validated();

    assertEquals(State.CONNECTING, run.state());
  }

  @Test
  @DisplayName("a peer that can't be reached is said so, or waited for, and stopping ends that")
  public void unreachablePeerIsNotHidden() throws Exception {
    var run = created(fixture.unreachable());
    run.validated();

    try {
      run.opened();
      assertEquals(State.CONNECTING, run.state());
    } catch (TransportException refused) {
      assertFalse(String.valueOf(refused.getMessage()).isBlank());
    }
    run.stopped();

    assertEquals(State.CLOSED, run.state());
  }

  @Test
  @DisplayName("work that was sent is handled")
  public void workIsHandled() throws Exception {
    var run = begun();

    fixture.send("a");

    assertEquals("a", run.nextHandled());
  }

  @Test
  @DisplayName("nothing is handled before begin")
  public void nothingIsHandledBeforeBegin() throws Exception {
    fixture.send("early");
    var run = created().validated().opened();

    run.assertNothingIsHandled();
    run.transport().begin();

    assertEquals("early", run.nextHandled());
  }

  @Test
  @DisplayName("a call ends with one word for what the peer was told")
  public void settlingSaysWhatWasDone() throws Exception {
    var run = begun();

    fixture.send("a");

    assertTrue(run.nextSettled().matches("[a-z0-9_]+"));
  }

  @Test
  @DisplayName("the status follows the life of the transport")
  public void statusFollowsTheLife() throws Exception {
    var run = created().validated();
    assertEquals(State.CONNECTING, run.state());

    run.opened().transport().begin();
    fixture.send("a");
    run.nextHandled();
    assertEquals(State.READY, run.state());

    run.transport().stopIntake();
    assertEquals(State.STOPPING, run.state());

    run.finished();
    assertEquals(State.CLOSED, run.state());
  }

  @Test
  @DisplayName("a paused transport holds work back until it is resumed")
  public void pauseHoldsBack() throws Exception {
    var run = begun();
    fixture.send("before");
    run.nextHandled();
    run.transport().pause();
    assumeTrue(run.state() == State.PAUSED, "this transport has nothing to hold back");

    fixture.send("held back");

    run.assertNothingIsHandled();
    run.transport().resume();
    assertEquals("held back", run.nextHandled());
  }

  @Test
  @DisplayName("after stopIntake nothing new is taken, and it is there for others")
  public void stopIntakeTakesNothingNew() throws Exception {
    var run = begun();

    run.transport().stopIntake();
    fixture.send("late");

    run.assertNothingIsHandled();
    run.finished();
    assertEquals("late", begun().nextHandled());
  }

  @Test
  @DisplayName("work that ends while stopping is settled, and never comes again")
  public void workThatEndsWhileStoppingIsSettled() throws Exception {
    var run = begun().withHangingHandlers();
    fixture.send("slow");
    run.nextHandled();

    run.transport().stopIntake();
    run.transport().returnUnstarted();
    run.releaseHandlers();
    run.nextSettled();
    run.drained();
    fixture.send("next");

    var successor = begun();
    assertEquals("next", successor.nextHandled());
    successor.assertNothingIsHandled();
  }

  @Test
  @DisplayName("interrupted work isn't acknowledged: it comes again")
  public void interruptedWorkComesAgain() throws Exception {
    var run = begun().withHangingHandlers();
    fixture.send("interrupted");
    run.nextHandled();

    run.transport().stopIntake();
    run.transport().returnUnstarted();
    run.interruptHandlers();
    run.nextSettled();
    run.drained();

    assertEquals("interrupted", begun().nextHandled());
  }

  @Test
  @DisplayName("of much work each piece is handled exactly once, whoever stops meanwhile")
  public void stoppingLosesAndRepeatsNothing() throws Exception {
    var contents = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
    var run = begun().withHangingHandlers();
    for (var content : contents) {
      fixture.send(content);
    }
    var handled = new ArrayList<String>();
    handled.add(run.nextHandled());

    run.transport().stopIntake();
    assertTrue(run.transport().returnUnstarted() >= 0);
    run.releaseHandlers();
    run.drained();
    handled.addAll(run.allHandled());
    var successor = begun();
    while (handled.size() < contents.size()) {
      handled.add(successor.nextHandled());
    }

    successor.assertNothingIsHandled();
    assertEquals(
        contents,
        handled.stream().sorted((a, b) -> Integer.parseInt(a) - Integer.parseInt(b)).toList());
  }

  @Test
  @DisplayName("a start that fails after open leaves the work alone")
  public void failedStartLeavesTheWorkAlone() throws Exception {
    fixture.send("waiting");
    var run = created().validated().opened();

    run.stopped();

    assertEquals("waiting", begun().nextHandled());
  }

  @Test
  @DisplayName("a start that fails before open stops in the same order")
  public void failedStartStopsWhatWasNotOpened() throws Exception {
    var run = created().validated();

    run.stopped();

    assertEquals(State.CLOSED, run.state());
  }

  @Test
  @DisplayName("closing works at any time, and twice")
  public void closingWorksAnyTimeAndTwice() throws Exception {
    var untouched = created().transport();
    var opened = created().validated().opened().transport();

    assertDoesNotThrow(untouched::close);
    assertDoesNotThrow(opened::close);
    assertDoesNotThrow(opened::close);
    assertEquals(State.CLOSED, opened.status().state());
  }
}
