package tomodachi.protobuf;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.wire.Zlib;

/// The forms data has on the wire. Those with `BASE64` are what older versions of the Python system
/// wrote.
enum DataEncoding {
  PROTO,
  GZIP_PROTO,
  BASE64,
  BASE64_GZIP_PROTO,
  RAW;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The bytes before they were encoded.
  ///
  /// @return null when the encoding is unknown, as in Python
  /// @throws IllegalArgumentException when the data isn't in this encoding; its text doesn't repeat
  ///   the data
  static byte @Nullable [] decode(String wireName, byte[] data) {
    return Arrays.stream(values())
        .filter(encoding -> encoding.wireName().equals(wireName))
        .findFirst()
        .map(encoding -> encoding.decoded(data))
        .orElse(null);
  }

  private byte[] decoded(byte[] data) {
    return switch (this) {
      case PROTO, RAW -> data;
      case GZIP_PROTO -> Zlib.inflate(data);
      case BASE64 -> Base64Text.decode(data, "data");
      case BASE64_GZIP_PROTO -> Zlib.inflate(Base64Text.decode(data, "data"));
    };
  }
}
