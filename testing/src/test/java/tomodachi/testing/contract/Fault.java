package tomodachi.testing.contract;

/// A promise a [MemoryTransport] breaks, and what of the contract sees it.
enum Fault {
  NONE(""),
  CONNECTS_WHILE_VALIDATING("validatingNeedsNoPeer"),
  HIDES_AN_UNREACHABLE_PEER("unreachablePeerIsNotHidden"),
  BEGINS_TOO_EARLY("nothingIsHandledBeforeBegin"),
  TAKES_WORK_WHILE_PAUSED("pauseHoldsBack"),
  TAKES_WORK_WHILE_STOPPING("stopIntakeTakesNothingNew"),
  ACKNOWLEDGES_INTERRUPTED_WORK("interruptedWorkComesAgain"),
  REPEATS_FINISHED_WORK("workThatEndsWhileStoppingIsSettled"),
  LOSES_WHAT_HAS_NOT_BEGUN("stoppingLosesAndRepeatsNothing"),
  SAYS_NOTHING_WHEN_SETTLING("settlingSaysWhatWasDone"),
  CLOSES_ONLY_ONCE("closingWorksAnyTimeAndTwice"),
  STAYS_READY("statusFollowsTheLife"),
  NEEDS_OPEN_TO_STOP("failedStartStopsWhatWasNotOpened"),
  MAKES_INJECTABLES_ANEW("injectablesAreThereBeforeOpen"),
  HANDLES_NOTHING("workIsHandled"),
  EATS_WORK_OF_A_FAILED_START("failedStartLeavesTheWorkAlone"),
  SHARES_ONE_TRANSPORT("factoryMakesOneTransportForEachService");

  private final String broken;

  Fault(String broken) {
    this.broken = broken;
  }

  /// The contract's test that must fail.
  String broken() {
    return broken;
  }
}
