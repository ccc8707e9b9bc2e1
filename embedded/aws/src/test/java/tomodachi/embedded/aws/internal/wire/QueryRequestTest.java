package tomodachi.embedded.aws.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Shape;

class QueryRequestTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Text=a                                             | {Text=a}
          Text=                                              | {Text=}
          Text                                               | {Text=}
          Text=a%20b+c%2B%C3%A9%f0%9f%98%80                  | {Text=a b c+é😀}
          Text=a&Text=b                                      | {Text=b}
          &&Text=a&&                                         | {Text=a}
          Te%78t=a=b                                         | {Text=a=b}
          Other=x&Text.1=y                                   | {}
          Number=-7&Flag=true                                | {Number=-7, Flag=true}
          Flag=FALSE                                         | {Flag=false}
          TextName.1=a&TextName.2=b                          | {Texts=[a, b]}
          TextName.10=b&TextName.9=a&TextName.11=c           | {Texts=[a, b, c]}
          TextName=a                                         | {Texts=[a]}
          TextName=                                          | {Texts=[]}
          TextName.x=a&TextName.9999999999=b&TextName.1=c    | {Texts=[c]}
          Texts.1=a                                          | {}
          Entry.1.Name=k&Entry.1.Value=v                     | {Map={k=v}}
          Entry.2.Name=l&Entry.2.Value=w&Entry.1.Value=v&Entry.1.Name=k | {Map={k=v, l=w}}
          Inner.1.Text=a&Inner.2.Number=1                    | {Structures=[{Text=a}, {Number=1}]}
          Inner.1.Attribute.1.Name=k&Inner.1.Attribute.1.Value.Text=v | {Structures=[{Attributes={k={Text=v}}}]}
          Item.3.Name=k&Item.3.Value.Flag=true               | {StructureMap={k={Flag=true}}}
          Single.Text=a                                      | {Single={Text=a}}
          """)
  void flatParametersAreRead(String form, String expected) throws Exception {
    assertThat(read(form, Shapes.ALL)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Texts.member.1=a&Texts.member.2=b                  | {Texts=[a, b]}
          Texts=                                             | {Texts=[]}
          Map.entry.1.key=k&Map.entry.1.value=v              | {Map={k=v}}
          Structures.member.1.Map.entry.1.key=k&Structures.member.1.Map.entry.1.value=v | {Structures=[{Map={k=v}}]}
          StructureMap.entry.1.Name=k&StructureMap.entry.1.Value.Text=v | {StructureMap={k={Text=v}}}
          """)
  void nestedParametersAreRead(String form, String expected) throws Exception {
    assertThat(read(form, Shapes.NESTED)).isEqualTo(expected);
  }

  @Test
  void bytesAreInBase64() throws Exception {
    var read = QueryRequest.read(parameters("Bytes=AAEC%2Bw%3D%3D"), Shapes.ALL);

    assertThat(read.bytes("Bytes"))
        .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(0, 1, 2, 0xfb));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Number=a           | MalformedInput       | 'a' is not valid for type Integer
          Number=            | MalformedInput       | '' is not valid for type Integer
          Flag=yes           | MalformedInput       | 'yes' is not valid for type Boolean
          Bytes=!            | MalformedInput       | '!' is not valid for type Blob
          Entry.1.Name=k     | MissingParameter     | The request must contain the parameter Value.
          Entry.1.Value=v    | MissingParameter     | The request must contain the parameter Name.
          Text=%             | MalformedQueryString | The query string contains a syntax error.
          Text=%2            | MalformedQueryString | The query string contains a syntax error.
          Text=%2x           | MalformedQueryString | The query string contains a syntax error.
          """)
  void whatIsWrongIsRefused(String form, String code, String message) {
    assertThatExceptionOfType(ApiError.class)
        .isThrownBy(() -> read(form.strip(), Shapes.ALL))
        .withMessage(message)
        .satisfies(error -> assertThat(error.queryCode()).isEqualTo(code));
  }

  @Test
  void parametersAreBounded() {
    assertThatExceptionOfType(ApiError.class)
        .isThrownBy(() -> read("a&".repeat(5_001), Shapes.ALL))
        .withMessage("The query string has more than 5000 parameters.");
  }

  private static String read(String form, Shape.Members shape) throws ApiError {
    return QueryRequest.read(parameters(form), shape).toString();
  }

  private static QueryParameters parameters(String form) throws ApiError {
    return new QueryParameters().add(form.getBytes(UTF_8));
  }
}
