package command;

import fauxqs.Fauxqs;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Nothing is lost on fauxqs. Only in the long run, since each start of a service takes its time.
@EnabledIfSystemProperty(named = "loss.factor", matches = "[2-9]|\\d{2,}")
@DisabledIf(value = "fauxqs.Fauxqs#isMissing", disabledReason = "there is no fauxqs")
class FauxqsLossIT extends SqsLossChecks {

  @Override
  int port() {
    return Fauxqs.port();
  }

  @Override
  String broker() {
    return "fauxqs";
  }
}
