package tomodachi.embedded.aws.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ApiErrorTest {

  @Test
  void aParameterThatIsMissingHasOneNameInEachProtocol() {
    var error =
        catchThrowableOfType(ApiError.class, () -> new Structure().requiredText("QueueUrl"));

    assertThat(error.code()).isEqualTo("MissingRequiredParameterException");
    assertThat(error.queryCode()).isEqualTo("MissingParameter");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error).hasMessage("The request must contain the parameter QueueUrl.");
  }
}
