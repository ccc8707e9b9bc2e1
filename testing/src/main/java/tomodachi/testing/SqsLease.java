package tomodachi.testing;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.messaging.Delivery;

/// By what SQS knows a delivery as long as it is hidden from others.
record SqsLease(String queueUrl, String receiptHandle) {

  /// That of a delivery, if it came from SQS. This module doesn't know the transports, so it asks
  /// for what their interface has.
  static Optional<SqsLease> of(Delivery delivery) {
    return Stream.of(delivery.getClass().getInterfaces())
        .filter(type -> Delivery.class.isAssignableFrom(type) && hasLease(type))
        .findFirst()
        .map(type ->
            new SqsLease(text(type, "queueUrl", delivery), text(type, "receiptHandle", delivery)));
  }

  private static boolean hasLease(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(method -> method.getName().equals("receiptHandle"));
  }

  private static String text(Class<?> type, String name, Delivery delivery) {
    try {
      return String.valueOf(type.getMethod(name).invoke(delivery));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("%s has no %s()".formatted(type.getName(), name), e);
    }
  }
}
