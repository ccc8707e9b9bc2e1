package tomodachi.testing.contract;

/// A promise a [MemoryMessaging] breaks, and what of the contract sees it.
enum MessagingFault {
  NONE("", ""),
  REPEATS_WHAT_IS_ACKNOWLEDGED("Deliveries", "returnedIsAcknowledged"),
  LOSES_ATTRIBUTES("Deliveries", "attributesArrive"),
  CUTS_LARGE_BODIES("Deliveries", "largestBody"),
  WAITS_TOO_SHORT("Retries", "thrownComesAgain"),
  WAITS_TOO_LONG("Retries", "backoffDoublesUntilTheLastAttempt"),
  FORGETS_RETRIES("Retries", "thrownComesAgain"),
  KEEPS_THE_ATTEMPT("Retries", "retryIsLikeThrowing"),
  HOLDS_A_WORKER_WHILE_WAITING("Retries", "waitingHoldsNothing"),
  LOSES_PARKED_MESSAGES("Parking", "parkedOnWish"),
  CHANGES_PARKED_BODIES("Parking", "undecodableIsParked"),
  IGNORES_CONCURRENCY("Flow", "concurrencyIsKeptAndUsed"),
  HANDLES_ONE_AT_A_TIME("Flow", "aSlowHandlerHoldsUpNobody"),
  IGNORES_PAUSE("Flow", "pausingHoldsBack"),
  COMPETES_ALWAYS("Flow", "everyInstanceGetsAll"),
  LOSES_WHAT_HAS_NOT_BEGUN("Stops", "stoppingLosesAndRepeatsNothing"),
  ACKNOWLEDGES_INTERRUPTED_MESSAGES("Stops", "theDeadlineInterrupts"),
  IGNORES_ENVELOPES("Publishing", "customEnvelope"),
  PUBLISHES_BACKWARDS("Publishing", "publishAll"),
  LOGS_CONTENT("Observation", "contentIsNotLogged");

  private final String group;
  private final String broken;

  MessagingFault(String group, String broken) {
    this.group = group;
    this.broken = broken;
  }

  /// The class of the contract's test that must fail.
  String group() {
    return group;
  }

  /// The contract's test that must fail.
  String broken() {
    return broken;
  }
}
