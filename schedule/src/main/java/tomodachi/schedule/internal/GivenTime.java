package tomodachi.schedule.internal;

import tomodachi.schedule.Schedule;

/// One time of a schedule.
///
/// @param member where it is given
/// @param text what is given there; blank when nothing is
record GivenTime(TimeMember member, String text) {

  static GivenTime of(TimeMember member, Schedule schedule) {
    return new GivenTime(member, member.of(schedule));
  }

  /// As it is written.
  @Override
  public String toString() {
    return member.written(text);
  }
}
