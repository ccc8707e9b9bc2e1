package tomodachi.cli.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleNamesTest {

  @ParameterizedTest
  @CsvSource({
    "java.lang.String cannot be converted to int, String cannot be converted to int",
    "java.util.Map<java.lang.String>, Map<String>",
    "java.util.Map.Entry, Map.Entry",
    "package org.slf4j does not exist, package org.slf4j does not exist",
    "java.util.List and java.awt.List, java.util.List and java.awt.List",
    "java.util.List and java.util.List, List and List",
  })
  void packagesAreLeftOutWhereTheyTellNothing(String text, String simple) {
    assertThat(SimpleNames.in(text)).isEqualTo(simple);
  }
}
