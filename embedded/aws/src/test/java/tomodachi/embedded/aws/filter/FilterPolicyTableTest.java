package tomodachi.embedded.aws.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tomodachi.embedded.aws.internal.filter.FilterPolicy;
import tomodachi.embedded.aws.internal.filter.MalformedPolicy;

/// Filter policies do what the SNS developer guide says.
class FilterPolicyTableTest {

  private static final int ENOUGH = 250;

  static List<FilterCase> cases() {
    return FilterCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPolicyAcceptsWhatIsDocumented(FilterCase each) throws MalformedPolicy {
    var policy = FilterPolicy.parse(each.policy(), each.scope());

    assertThat(policy.accepts(each.attributes(), each.body())).isEqualTo(each.accepted());
  }

  @Test
  void noCaseIsOverlooked() {
    assertThat(FilterCases.all()).hasSizeGreaterThanOrEqualTo(ENOUGH);
  }
}
