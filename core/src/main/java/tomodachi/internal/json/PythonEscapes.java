package tomodachi.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;

/// Escapes DEL too, which JSON needn't and Python does.
final class PythonEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private static final int DEL = 0x7f;

  private final int[] codes = codes();

  private static int[] codes() {
    var codes = standardAsciiEscapesForJSON();
    codes[DEL] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return null;
  }
}
