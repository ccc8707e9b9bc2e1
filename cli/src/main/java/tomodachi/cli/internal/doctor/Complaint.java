package tomodachi.cli.internal.doctor;

import java.util.List;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.transport.Checked.Finding;

/// A failure of the command as a finding.
///
/// @param lines what is wrong, then what to do
record Complaint(String subject, List<String> lines) {

  private static final String PREFIX = "error: ";

  Complaint {
    lines = List.copyOf(lines);
  }

  static Complaint about(String subject, CommandFailure failure) {
    return new Complaint(subject, String.valueOf(failure.getMessage()).lines().toList());
  }

  Diagnosis.Part part() {
    var first = lines.getFirst();
    var what = first.startsWith(PREFIX) ? first.substring(PREFIX.length()) : first;
    var rest = lines.stream().skip(1).filter(line -> !line.isBlank()).toArray(String[]::new);
    return new Diagnosis.Part(subject, List.of(Finding.failure("check", what, rest)));
  }
}
