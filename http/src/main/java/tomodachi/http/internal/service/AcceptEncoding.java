package tomodachi.http.internal.service;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tomodachi.http.internal.file.ReadyCoding;
import tomodachi.http.internal.service.Accept.Range;

/// Which codings a client takes, by its header `Accept-Encoding` (RFC 9110 section 12.5.3).
///
/// @param codings what it names
record AcceptEncoding(List<Range> codings) {

  private static final String ANYTHING = "*";
  private static final double NOT_NAMED = -1;

  /// Reads all lines of the header. A malformed weight is none.
  static AcceptEncoding of(List<String> fields) {
    return new AcceptEncoding(
        fields.stream()
            .flatMap(field -> FieldValue.split(field, ',').stream())
            .map(Range::parse)
            .toList());
  }

  /// The coding it wants most, of equal ones the first; identity when it takes none of the others,
  /// and also when it takes nothing at all.
  Coding best() {
    var best = Coding.IDENTITY;
    var most = Math.max(0, named("identity"));
    for (var coding : List.of(Coding.GZIP, Coding.DEFLATE)) {
      var weight = weight(coding.token());
      if (weight > 0 && (best == Coding.IDENTITY ? weight >= most : weight > most)) {
        best = coding;
        most = weight;
      }
    }
    return best;
  }

  /// The codings in which it takes a file rather than as it is, the best first.
  List<ReadyCoding> ready() {
    var least = Math.max(0, named("identity"));
    return Stream.of(ReadyCoding.values())
        .filter(coding -> weight(coding.token()) > 0 && weight(coding.token()) >= least)
        .sorted(Comparator.comparingDouble(coding -> -weight(coding.token())))
        .toList();
  }

  private double weight(String coding) {
    var own = named(coding);
    if (own == NOT_NAMED && coding.equals("gzip")) {
      own = named("x-gzip");
    }
    return own == NOT_NAMED ? named(ANYTHING) : own;
  }

  private double named(String name) {
    return codings.stream()
        .filter(coding -> coding.type().equals(name))
        .mapToDouble(Range::weight)
        .findFirst()
        .orElse(NOT_NAMED);
  }
}
