package tomodachi.embedded.aws.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A queue as the SQS developer guide describes it, in the obvious way: a list that is searched.
///
/// A message that was received too often goes to the dead-letter queue at the moment it would be
/// received once more. Which of several such messages a receive comes across isn't documented, so
/// they may be in either queue until the counts or a receive tell.
final class QueueModel {

  private static final int DEDUPLICATION = 5 * 60 * 1_000;
  private static final int PURGE = 60 * 1_000;

  private final String name;
  private final QueueKind kind;
  private final Optional<QueueModel> deadLetters;
  private final List<QueueModel> sources = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private final Map<String, Letter> sent = new HashMap<>();
  private final Tally tally;
  private long purgedAt = -PURGE;
  private int purges;
  // How many have been moved without it being known which.
  private int movedUnseen;

  /// @param deadLetters where messages go that were received too often
  /// @param tally of what happens
  QueueModel(String name, QueueKind kind, Optional<QueueModel> deadLetters, Tally tally) {
    this.name = name;
    this.tally = tally;
    this.kind = kind;
    this.deadLetters = deadLetters;
    deadLetters.ifPresent(queue -> queue.sources.add(this));
  }

  String name() {
    return name;
  }

  QueueKind kind() {
    return kind;
  }

  Optional<QueueModel> deadLetters() {
    return deadLetters;
  }

  int purges() {
    return purges;
  }

  /// A message was sent, and got an id.
  void send(Draft draft, String messageId, long now) {
    var before = sent.get(draft.deduplicationId());
    if (kind.fifo() && before != null && now < before.sentAt() + DEDUPLICATION) {
      Difference.check(
          before.messageId().equals(messageId), () -> draft + " is a duplicate, but a new message");
      tally.count(Tally.Event.DUPLICATE);
      return;
    }
    var delay = draft.delay() < 0 ? kind.delay() : draft.delay();
    var letter = new Letter(draft, messageId, now, now + delay * 1_000L);
    sent.put(draft.deduplicationId(), letter);
    letters.add(letter);
  }

  boolean mayPurge(long now) {
    return now >= purgedAt + PURGE;
  }

  void purge(long now) {
    letters.clear();
    movedUnseen = 0;
    purgedAt = now;
    tally.count(Tally.Event.PURGE);
    purges++;
  }

  void delete(Letter letter) {
    letters.remove(letter);
  }

  Letter letter(String body) {
    return letters.stream().filter(each -> each.body().equals(body)).findFirst().orElseThrow();
  }

  /// All that are there.
  List<Letter> letters(long now) {
    if (letters.removeIf(each -> each.isExpired(now, kind.retention()))) {
      tally.count(Tally.Event.EXPIRY);
    }
    return List.copyOf(letters);
  }

  List<Letter> letters(Letter.State state, long now) {
    return letters(now).stream().filter(each -> each.state(now) == state).toList();
  }

  /// Those that may be received, in the order in which they were sent.
  List<Letter> available(long now) {
    return letters(Letter.State.VISIBLE, now).stream()
        .filter(each -> !isExhausted(each) && !isLocked(each, now))
        .toList();
  }

  /// Those that are visible and have been received too often.
  List<Letter> exhausted(long now) {
    return letters(Letter.State.VISIBLE, now).stream().filter(this::isExhausted).toList();
  }

  private boolean isExhausted(Letter letter) {
    return kind.redrives() && letter.receives() >= kind.maxReceives();
  }

  /// While one of its group is in flight no other one is received.
  private boolean isLocked(Letter letter, long now) {
    return kind.fifo()
        && letters(Letter.State.IN_FLIGHT, now).stream()
            .anyMatch(each -> each.group().equals(letter.group()));
  }

  /// Messages were received.
  ///
  /// @param waited true if the client got them when they came
  void receive(List<Got> got, Step.Receive asked, boolean waited, long now) {
    var certain = available(now);
    var possible = new ArrayList<>(certain);
    sources.forEach(source -> possible.addAll(unlocked(source.exhausted(now), now)));
    var fewest = waited ? 1 : Math.min(asked.max(), certain.size());
    var most = Math.min(asked.max(), possible.size());
    Difference.check(
        fewest <= got.size() && got.size() <= most,
        () -> "%d to %d messages can be received now, not %s".formatted(fewest, most, got));
    var letters = got.stream().map(each -> find(each, possible)).toList();
    checkOrder(letters, possible);
    if (waited) {
      tally.count(Tally.Event.LONG_POLL);
    } else {
      checkCompleteness(letters, certain);
    }
    var seconds = asked.visibility() < 0 ? kind.visibility() : asked.visibility();
    for (var i = 0; i < got.size(); i++) {
      receive(letters.get(i), got.get(i), now + seconds * 1_000L);
    }
  }

  private List<Letter> unlocked(List<Letter> others, long now) {
    return others.stream().filter(each -> !isLocked(each, now)).toList();
  }

  private static Letter find(Got got, List<Letter> possible) {
    return possible.stream()
        .filter(each -> each.body().equals(got.body()))
        .findFirst()
        .orElseThrow(() -> new Difference("%s must not be received now".formatted(got)));
  }

  /// None comes twice; a group's come as they were sent, and as many as possible of one before
  /// those of the next.
  private void checkOrder(List<Letter> received, List<Letter> possible) {
    Difference.check(
        new HashSet<>(received).size() == received.size(),
        () -> "A message comes twice: " + received.stream().map(Letter::body).toList());
    if (kind.fifo()) {
      var groups = received.stream().map(Letter::group).distinct().toList();
      groups.forEach(group -> checkOrder(group, received, possible));
      var sorted = groups.stream().flatMap(group -> bodies(group, received).stream()).toList();
      var bodies = received.stream().map(Letter::body).toList();
      Difference.check(bodies.equals(sorted), () -> "Groups are mixed: " + bodies);
    }
  }

  private static void checkOrder(String group, List<Letter> received, List<Letter> possible) {
    var bodies = bodies(group, received);
    var first = bodies(group, possible).subList(0, bodies.size());
    Difference.check(
        bodies.equals(first), () -> "Group %s comes as %s, not %s".formatted(group, bodies, first));
  }

  /// All of a group come before any of the next.
  private void checkCompleteness(List<Letter> received, List<Letter> certain) {
    var last = received.isEmpty() ? "" : received.getLast().group();
    for (var letter : kind.fifo() ? received : List.<Letter>of()) {
      var group = letter.group();
      Difference.check(
          group.equals(last) || received.containsAll(of(group, certain)),
          () -> "There are more of group " + group);
    }
  }

  private static List<Letter> of(String group, List<Letter> letters) {
    return letters.stream().filter(each -> each.group().equals(group)).toList();
  }

  private static List<String> bodies(String group, List<Letter> letters) {
    return of(group, letters).stream().map(Letter::body).toList();
  }

  private void receive(Letter letter, Got got, long until) {
    for (var source : sources) {
      if (source.letters.contains(letter)) {
        source.moveOn(letter);
      }
    }
    Difference.check(
        letter.mayHaveBeenReceived(got.receives()),
        () -> "%s was received %d times before".formatted(got, letter.receives()));
    Difference.check(
        got.messageId().equals(letter.messageId()), () -> got + " had another id when sent");
    // A dead-letter queue has a time of its own, if it is FIFO.
    Difference.check(
        got.sentAt() == letter.sentAt() || (kind.fifo() && !sources.isEmpty()),
        () -> "%s was sent at %d".formatted(got, letter.sentAt()));
    if (letter.receives() > 0) {
      tally.count(Tally.Event.ANOTHER_RECEIVE);
    }
    letter.receive(got.handle(), until);
    letter.correctReceives(got.receives());
  }

  /// The queue says how many it has.
  void checkCounts(Counts counts, long now) {
    var hidden = letters(Letter.State.IN_FLIGHT, now).size();
    Difference.check(counts.inFlight() == hidden, () -> counts + ", in flight are " + hidden);
    var delayed = letters(Letter.State.DELAYED, now).size();
    Difference.check(counts.delayed() == delayed, () -> counts + ", delayed are " + delayed);
    checkVisible(counts, now);
  }

  private void checkVisible(Counts counts, long now) {
    var visible = letters(Letter.State.VISIBLE, now).size();
    var more = sources.stream().mapToInt(source -> source.movedUnseen).sum();
    movedUnseen = visible + more - counts.visible();
    if (more > 0) {
      tally.count(Tally.Event.MOVE_UNSEEN);
    }
    var exhausted = exhausted(now);
    Difference.check(
        0 <= movedUnseen && movedUnseen <= exhausted.size(),
        () -> "%s, visible are %d".formatted(counts, visible + more));
    if (movedUnseen == exhausted.size()) {
      exhausted.forEach(this::moveOn);
    }
  }

  private void moveOn(Letter letter) {
    letters.remove(letter);
    movedUnseen = Math.max(0, movedUnseen - 1);
    letter.move();
    tally.count(Tally.Event.MOVE);
    deadLetters.orElseThrow().letters.add(letter);
  }
}
