package architecture.programs.good.internal.lifecycle;

import architecture.programs.good.internal.time.SystemTime;

/// Uses another package of its module.
final class Container {
  SystemTime time = new SystemTime();
}
