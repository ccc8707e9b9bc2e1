package tomodachi.cli.internal.doctor;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Checked.Finding;
import tomodachi.transport.Timeline;

/// The Java that runs this, its idea of time and of letters.
///
/// @param properties the value of a system property; null: it isn't set
record JavaExamination(Function<String, @Nullable String> properties, Timeline timeline)
    implements Examination {

  private static final int NEEDED = 25;
  private static final List<String> ENCODINGS = List.of("native.encoding", "sun.jnu.encoding");

  @Override
  public String title() {
    return "java";
  }

  @Override
  public List<Finding> findings() {
    return List.of(version(), home(), time(), letters());
  }

  private Finding version() {
    var text = "%s (%s)".formatted(property("java.runtime.version"), property("java.vendor"));
    return feature() >= NEEDED
        ? Finding.ok("version", text)
        : Finding.failure(
            "version",
            "%s, needed is %d or newer".formatted(text, NEEDED),
            "install one (https://adoptium.net), and set JAVA_HOME to its folder");
  }

  private int feature() {
    var number = property("java.specification.version");
    return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0;
  }

  private Finding home() {
    return Finding.ok("home", property("java.home"));
  }

  private Finding time() {
    return Finding.ok(
        "time",
        "%s, zone %s"
            .formatted(
                timeline.plan().instant().truncatedTo(ChronoUnit.SECONDS), ZoneId.systemDefault()));
  }

  private Finding letters() {
    var text = "%s, locale %s".formatted(property("native.encoding"), Locale.getDefault());
    return ENCODINGS.stream().allMatch(name -> isUnicode(property(name)))
        ? Finding.ok("letters", text)
        : Finding.warning(
            "letters",
            text + ": names of files with other letters than ASCII can't be used",
            "export LANG=C.UTF-8, or another locale with UTF-8");
  }

  private static boolean isUnicode(String encoding) {
    return encoding.equalsIgnoreCase("UTF-8") || encoding.equals("unknown");
  }

  private String property(String name) {
    var value = properties.apply(name);
    return value == null ? "unknown" : value;
  }
}
