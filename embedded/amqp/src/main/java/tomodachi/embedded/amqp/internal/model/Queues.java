package tomodachi.embedded.amqp.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// The queues by name.
public final class Queues {

  private final Map<String, Queue> queues = new HashMap<>();
  private final VirtualHost host;

  Queues(VirtualHost host) {
    this.host = host;
  }

  /// The one of that name, null if there is none.
  public @Nullable Queue get(String name) {
    return queues.get(name);
  }

  /// The one of a name.
  ///
  /// @param user the connection that asks
  /// @throws Refusal if there is none, or it is exclusive to another connection
  public Queue find(String name, Object user) throws Refusal {
    var queue = queues.get(name);
    if (queue == null) {
      throw new Refusal(ReplyCode.NOT_FOUND, "no " + Queue.described(name));
    }
    if (!queue.traits().mayBeUsedBy(user)) {
      throw locked(name);
    }
    return queue;
  }

  /// The same for a passive declaration, which counts as a use.
  public Queue findDeclared(String name, Object user) throws Refusal {
    var queue = find(name, user);
    queue.touch();
    return queue;
  }

  /// Makes one, or finds that it is already there.
  ///
  /// @param declared empty for one whose name the broker chooses
  /// @throws Refusal if it may not be made, or is already there as something else
  public Queue declare(String declared, QueueTraits traits, Object user) throws Refusal {
    var name = Names.cleaned(declared);
    if (name.isEmpty()) {
      return create(generateName(traits), traits);
    }
    if (queues.containsKey(name)) {
      return same(find(name, user), traits);
    }
    Names.checkFree("queue", name);
    return create(name, traits);
  }

  /// Removes one with its bindings, if it is there.
  public void delete(Queue queue) {
    if (queues.remove(queue.name(), queue)) {
      host.exchanges().drop(queue);
      queue.end();
    }
  }

  /// Removes those that are exclusive to a connection.
  public void deleteOwnedBy(Object owner) {
    all().stream().filter(queue -> owner.equals(queue.traits().owner())).forEach(this::delete);
  }

  /// Removes all.
  public void deleteAll() {
    all().forEach(this::delete);
  }

  private List<Queue> all() {
    return List.copyOf(queues.values());
  }

  private String generateName(QueueTraits traits) throws Refusal {
    if (QueueArguments.isQuorum(traits.arguments())) {
      throw Refusal.precondition(
          "Cannot declare a server-named queue for type rabbit_quorum_queue");
    }
    return host.names().generate("amq.gen-");
  }

  private Queue create(String name, QueueTraits traits) throws Refusal {
    traits.check(name);
    var queue = new Queue(name, traits, host);
    queues.put(name, queue);
    return queue;
  }

  private static Queue same(Queue existing, QueueTraits traits) throws Refusal {
    if (!Objects.equals(existing.traits().owner(), traits.owner())) {
      throw locked(existing.name());
    }
    existing.traits().checkSame(existing.name(), traits);
    existing.touch();
    return existing;
  }

  private static Refusal locked(String name) {
    return new Refusal(
        ReplyCode.RESOURCE_LOCKED,
        ("cannot obtain exclusive access to locked %s. It could be originally declared on another"
                + " connection or the exclusive property value does not match that of the original"
                + " declaration.")
            .formatted(Queue.described(name)));
  }
}
