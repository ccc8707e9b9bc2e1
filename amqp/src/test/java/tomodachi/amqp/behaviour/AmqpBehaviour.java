package tomodachi.amqp.behaviour;

import java.io.IOException;
import org.junit.jupiter.api.Nested;
import tomodachi.amqp.contract.Broker;

/// What AMQP does beyond the contract of all message transports; the same on every broker.
abstract class AmqpBehaviour {

  /// A broker for one test.
  abstract Broker connect() throws IOException;

  @Nested
  class Draining extends DrainingChecks {
    Draining() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Poison extends PoisonChecks {
    Poison() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class StuckCopies extends CopyChecks {
    StuckCopies() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Queues extends QueueChecks {
    Queues() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Neighbours extends NeighbourChecks {
    Neighbours() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Losses extends LossChecks {
    Losses() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class InjectedFaults extends FaultChecks {
    InjectedFaults() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Declaring extends DeclaringChecks {
    Declaring() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Postings extends PostingChecks {
    Postings() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Replays extends ReplayChecks {
    Replays() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Views extends ViewChecks {
    Views() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Verifying extends VerifyChecks {
    Verifying() {
      super(AmqpBehaviour.this);
    }
  }

  @Nested
  class Refusals extends RefusalChecks {
    Refusals() {
      super(AmqpBehaviour.this);
    }
  }
}
