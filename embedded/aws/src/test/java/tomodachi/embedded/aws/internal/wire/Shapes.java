package tomodachi.embedded.aws.internal.wire;

import static tomodachi.embedded.aws.internal.api.Shape.Members.none;
import static tomodachi.embedded.aws.internal.api.Shape.Scalar.BLOB;
import static tomodachi.embedded.aws.internal.api.Shape.Scalar.BOOLEAN;
import static tomodachi.embedded.aws.internal.api.Shape.Scalar.INTEGER;
import static tomodachi.embedded.aws.internal.api.Shape.Scalar.TEXT;

import java.util.Map;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape;

/// Shapes with everything there is.
final class Shapes {

  private static final Shape.Members SCALARS =
      none().with("Text", TEXT).with("Number", INTEGER).with("Flag", BOOLEAN).with("Bytes", BLOB);

  private static final Shape.Members INNER =
      SCALARS.with("Attributes", Shape.flatMap(SCALARS, "Attribute", "Name", "Value"));

  /// As SQS has lists and maps.
  static final Shape.Members ALL =
      SCALARS
          .with("Texts", Shape.flatList(TEXT, "TextName"))
          .with("Map", Shape.flatMap(TEXT, "Entry", "Name", "Value"))
          .with("Structures", Shape.flatList(INNER, "Inner"))
          .with("StructureMap", Shape.flatMap(SCALARS, "Item", "Name", "Value"))
          .with("Single", SCALARS);

  /// As SNS has them.
  static final Shape.Members NESTED =
      SCALARS
          .with("Texts", Shape.list(TEXT))
          .with("Map", Shape.map(TEXT, "key", "value"))
          .with("Structures", Shape.list(SCALARS.with("Map", Shape.map(TEXT, "key", "value"))))
          .with("StructureMap", Shape.map(SCALARS, "Name", "Value"));

  private Shapes() {}

  static ApiService service() {
    return new ApiService("sqs", "1", "AmazonSQS", "http://a/", Map.of());
  }

  static Operation operation(String name, Shape.Members output) {
    return new Operation.Immediate(name, none(), output, (_, input) -> input);
  }
}
