package tomodachi.testing;

/// What has become of one message at one handler so far.
///
/// @param calls how often the handler was to be called
/// @param handled how often that ended well
/// @param putAside whether it was parked or discarded
record Fate(int calls, int handled, boolean putAside) {

  static final Fate UNSEEN = new Fate(0, 0, false);

  Fate called() {
    return new Fate(calls + 1, handled, putAside);
  }

  Fate wasHandled() {
    return new Fate(calls, handled + 1, putAside);
  }

  Fate wasPutAside() {
    return new Fate(calls, handled, true);
  }

  /// True when nobody waits for it any longer.
  boolean ended() {
    return handled > 0 || putAside;
  }

  /// How often it was handled though it had been handled before.
  int duplicates() {
    return Math.max(0, handled - 1);
  }
}
