package benchmarks.http.profile;

import benchmarks.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The page about where the time goes. What is below its last heading is written by hand, and
/// stays.
///
/// @param profiles by the name of what was recorded
/// @param command that was given
/// @param machine it ran on
public record ProfilePage(Map<String, Profile> profiles, String command, String machine) {

  private static final String BY_HAND = "## What it says\n";

  public ProfilePage {
    profiles = new java.util.LinkedHashMap<>(profiles);
  }

  /// The page.
  ///
  /// @param old the page as it was; empty when there was none
  public String text(String old) {
    return """
    # Where the time of a request goes

    Written by `%s` on %s, but for the last section; how it is measured: [benchmarks/README.md](../../benchmarks/README.md). Samples of `GET /text` under load; %s.

    ## By area, µs of a request

    The processor time of a request, shared out by samples; so what the JVM's compiler and collector take is in it, but not by itself. A sample belongs to the area of the first method, from the one that runs to those that have called it, which is of an area. So what the JDK's collections do for Netty is Netty's.

    %s
    ## By method, of 100 samples

    %s%s\
    """
        .formatted(
            command, LocalDate.now(ZoneOffset.UTC), machine, areas(), methods(), byHand(old));
  }

  private Table areas() {
    var heads = new ArrayList<>(List.of("area"));
    heads.addAll(profiles.keySet());
    var table = new Table(heads);
    for (var area : Area.values()) {
      var row = new ArrayList<>(List.of(area.title()));
      profiles.values().forEach(profile -> row.add(oneDigit(profile.micros(area))));
      table.row(row);
    }
    table.row(total());
    return table;
  }

  private List<String> total() {
    var row = new ArrayList<>(List.of("all"));
    profiles.values().forEach(profile -> row.add(oneDigit(profile.cpu())));
    return row;
  }

  private String methods() {
    var text = new StringBuilder();
    profiles.forEach((name, profile) -> {
      var table = new Table(List.of(name, "itself"));
      profile
          .methods()
          .forEach((method, count) ->
              table.row(List.of("`" + method + "`", oneDigit(profile.percent(count)))));
      text.append(table).append('\n');
    });
    return text.toString();
  }

  private static String oneDigit(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String byHand(String old) {
    var begin = old.indexOf(BY_HAND);
    return begin < 0 ? BY_HAND + "\n" : old.substring(begin);
  }
}
