import module tomodachi;

/// An envelope of one's own: messages in the form of another system, here lines such as
/// `sensor-7;23.5`.
///
/// Run it: `./tomodachi run examples/envelope/CustomEnvelope.java`, then
///
/// ```
/// curl -X POST localhost:9700/readings/sensor-7/23.5
/// curl localhost:9700/readings
/// ```
@Service("readings")
class CustomEnvelope {

  record Reading(String sensor, double value) {}

  /// Writes and reads such lines. It has a public constructor without parameters, since handlers
  /// name it by its class.
  static final class Line implements Envelope {

    public Line() {}

    @Override
    public String encode(
        ServiceContext service,
        String topic,
        @Nullable Object data,
        Map<String, Object> attributes) {
      if (data instanceof Reading(var sensor, var value)) {
        return "%s;%s".formatted(sensor, value);
      }
      throw new IllegalArgumentException("a line can hold readings only");
    }

    /// What can't be read is parked, so an exception here loses nothing.
    @Override
    public Message decode(String payload, Map<String, Object> attributes) {
      var fields = payload.split(";");
      var reading = new Reading(fields[0], Double.parseDouble(fields[1]));
      return new Message("", "", null, Message.Sender.UNKNOWN, Map.of(), reading);
    }

    @Override
    public @Nullable Object convert(Message message, Type type) {
      return message.data();
    }

    @Override
    public void validate(Type dataType) {
      if (dataType != Reading.class) {
        throw new IllegalArgumentException("a line becomes a Reading only");
      }
    }
  }

  private final Map<String, Double> latest = new ConcurrentHashMap<>();

  @Post("/readings/{sensor}/{value}")
  void measure(String sensor, double value, AmqpPublisher publisher) {
    publisher.publish(
        "sensor.reading", new Reading(sensor, value), AmqpPublishOption.envelope(new Line()));
  }

  @Get("/readings")
  Map<String, Double> readings() {
    return latest;
  }

  @Amqp(routingKey = "sensor.reading", envelope = Line.class)
  void read(Reading reading) {
    latest.put(reading.sensor(), reading.value());
  }
}
