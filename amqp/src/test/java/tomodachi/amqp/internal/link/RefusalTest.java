package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.AmqpOptions;

final class RefusalTest {

  private final Refusal refusal =
      new Refusal(AmqpOptions.defaults().withLogin("user", "secret").withVirtualhost("shop"));

  @Test
  void aVirtualHostTheUserMayNotUseIsForGood() {
    assertThat(words(closed(530, "NOT_ALLOWED - access to vhost 'shop' refused for user 'user'")))
        .contains(
            """
            RabbitMQ at rabbit:5672 doesn't let the user "user" use the virtual host "shop"
                allow it: rabbitmqctl set_permissions -p shop user '.*' '.*' '.*'\
            """);
  }

  @Test
  void aCertificateThatIsNotTrustedIsForGood() {
    var failure = new SSLHandshakeException("PKIX path building failed");
    failure.initCause(new CertificateException("no trusted issuer"));

    assertThat(words(failure))
        .contains(
            """
            RabbitMQ at rabbit:5672 has a certificate that isn't trusted: no trusted issuer
                name the file with its issuer in amqp.tls.ca_file, or trust it in the JVM's trust \
            store\
            """);
  }

  @Test
  void aCertificateThatHasExpiredIsForGood() {
    var failure = new SSLHandshakeException("PKIX path validation failed");
    failure.initCause(new CertificateExpiredException("NotAfter: Tue"));

    assertThat(words(failure))
        .contains(
            """
            RabbitMQ at rabbit:5672 has a certificate that isn't valid now: notAfter: Tue
                renew it, or set the clock of this machine\
            """);
  }

  @Test
  void aHandshakeTheBrokerRefusesIsForGood() {
    assertThat(words(new SSLHandshakeException("Received fatal alert: protocol_version")))
        .contains(
            """
            RabbitMQ at rabbit:5672 refused the TLS handshake (protocol_version)
                it must speak TLS 1.2 or 1.3, and may demand a client certificate: \
            amqp.tls.certificate_file\
            """);
  }

  @Test
  void whatMayPassIsNot() {
    var full = "NOT_ALLOWED - access to vhost 'shop' refused: connection limit (5) is reached";

    assertThat(words(closed(530, full))).isEmpty();
    assertThat(words(closed(320, "CONNECTION_FORCED - bye"))).isEmpty();
    assertThat(words(new ConnectException("Connection refused"))).isEmpty();
    assertThat(words(new SSLHandshakeException("Remote host terminated the handshake"))).isEmpty();
    assertThat(words(new SSLException("Received fatal alert: internal_error"))).isEmpty();
    assertThat(words(new PossibleAuthenticationFailureException("hung up"))).isEmpty();
  }

  private Optional<String> words(Throwable failure) {
    return refusal
        .of(new BrokerAddress("rabbit", 5672, false), failure)
        .map(refused -> String.valueOf(refused.getMessage()));
  }

  private static IOException closed(int code, String text) {
    var close = new AMQP.Connection.Close.Builder().replyCode(code).replyText(text).build();
    return new IOException(new ShutdownSignalException(true, false, close, "connection"));
  }
}
