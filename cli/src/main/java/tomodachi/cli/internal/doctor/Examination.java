package tomodachi.cli.internal.doctor;

import java.util.List;
import tomodachi.transport.Checked.Finding;

/// A part of what is looked at. What goes wrong while looking is a finding.
interface Examination {

  /// What it is about, in a word or two.
  String title();

  /// What was found.
  List<Finding> findings();
}
