//DEPS commons-codec:commons-codec:1.21.0

import module tomodachi;
import org.apache.commons.codec.language.ColognePhonetic;
import org.apache.commons.codec.language.Soundex;

/// Says whether two names sound alike, by a library that is fetched at the first start.
///
/// Run it: `./tomodachi run examples/deps/SoundsLike.java`
@Get("/alike/{one}/{other}")
boolean areAlike(String one, String other) {
  return new Soundex().encode(one).equals(new Soundex().encode(other));
}

@Get("/german/{one}/{other}")
boolean areAlikeInGerman(String one, String other) {
  return new ColognePhonetic().isEncodeEqual(one, other);
}

void main() {
  Tomodachi.run(this);
}
