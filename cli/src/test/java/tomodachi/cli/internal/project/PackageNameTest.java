package tomodachi.cli.internal.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.CommandFailure;

class PackageNameTest {

  @Test
  void itsFolderHasAPartForEachOfItsParts() {
    assertThat(PackageName.of("com.example.orders").path()).isEqualTo("com/example/orders");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Orders", "com..example", ".", "com.new.orders", "int", "a-b", "1a", "a/b"})
  void whatIsNoPackageInJavaIsRefused(String typed) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> PackageName.of(typed))
        .withMessage(
            """
            error: the package of the service can't be "%s": it is no name of a package in Java
              name one in lower case: --package com.example.orders\
            """
                .formatted(typed));
  }

  @ParameterizedTest
  @CsvSource({"java.orders", "tomodachi", "tomodachi.http"})
  void onesThatBelongToOthersAreRefused(String typed) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> PackageName.of(typed))
        .withMessage(
            """
            error: the package of the service can't be "%s": classes there are not of users
              name one in lower case: --package com.example.orders\
            """
                .formatted(typed));
  }
}
