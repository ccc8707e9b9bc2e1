package tomodachi.internal.options;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads a file that has one JSON object, at most 1 MiB and 50 levels deep.
final class JsonObjectFile {

  private static final int LARGEST = 1024 * 1024;
  private static final int DEEPEST = 50;

  /// What is wrong with the file, such as `isn't valid JSON (line 3, column 7)`.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }

    Malformed(String message, TokenStreamLocation at) {
      this("%s (line %d, column %d)".formatted(message, at.getLineNr(), at.getColumnNr()));
    }
  }

  private final String text;
  private final JsonParser parser;

  private JsonObjectFile(String text) {
    this.text = text;
    this.parser =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build()
            .createParser(ObjectReadContext.empty(), text);
  }

  /// The object as maps, lists, texts, numbers, truth values and nulls.
  ///
  /// @throws Malformed when there is no such file, or anything else in it
  static Map<String, @Nullable Object> read(Path file) throws Malformed {
    var json = new JsonObjectFile(text(file));
    try (json.parser) {
      return json.whole();
    } catch (JacksonException e) {
      throw json.refused(e);
    }
  }

  private static String text(Path file) throws Malformed {
    try (var stream = Files.newInputStream(file)) {
      var bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Malformed("is larger than 1 MiB");
      }
      return withoutMark(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
    } catch (NoSuchFileException e) {
      throw new Malformed("doesn't exist");
    } catch (CharacterCodingException e) {
      throw new Malformed("isn't UTF-8");
    } catch (IOException e) {
      throw new Malformed(
          Files.isDirectory(file)
              ? "is a directory"
              : "can't be read (%s)".formatted(e.getClass().getSimpleName()));
    }
  }

  /// Some editors begin a file with a byte order mark, which readers may pass over (RFC 8259, 8.1).
  private static String withoutMark(CharBuffer text) {
    return text.toString().replaceFirst("^\\ufeff", "");
  }

  /// Jackson's message may quote the file, so only its place is kept.
  private Malformed refused(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return new Malformed("goes beyond a limit: 50 levels, or 1,000 digits for a number");
    }
    var at = e.getLocation();
    if (at == null) {
      return new Malformed("isn't valid JSON");
    }
    return new Malformed(
        isComment(at) ? "has a comment, which JSON doesn't know" : "isn't valid JSON", at);
  }

  private boolean isComment(TokenStreamLocation at) {
    var offset = (int) at.getCharOffset();
    return startsComment(offset) || startsComment(offset - 1);
  }

  private boolean startsComment(int offset) {
    return text.startsWith("#", offset)
        || text.startsWith("//", offset)
        || text.startsWith("/*", offset);
  }

  private Map<String, @Nullable Object> whole() throws Malformed {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new Malformed("has no JSON object");
    }
    var object = object();
    if (parser.nextToken() != null) {
      throw new Malformed("goes on after its JSON object", parser.currentTokenLocation());
    }
    return object;
  }

  private Map<String, @Nullable Object> object() throws Malformed {
    var members = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      if (members.containsKey(name)) {
        throw new Malformed(
            "has the key \"%s\" twice".formatted(name), parser.currentTokenLocation());
      }
      parser.nextToken();
      members.put(name, value());
    }
    return members;
  }

  private List<@Nullable Object> array() throws Malformed {
    var elements = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return elements;
  }

  private @Nullable Object value() throws Malformed {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_STRING -> parser.getString();
      default -> parser.getNumberValue();
    };
  }
}
