package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;
import tomodachi.http.HttpException;
import tomodachi.http.internal.server.BodyStalled;
import tomodachi.http.internal.server.BodyTooLarge;
import tomodachi.http.internal.server.MalformedBody;

/// The body of a request as it comes; what is wrong with it is the answer. Closing it does nothing.
final class RequestStream extends InputStream {

  private final InputStream body;

  RequestStream(InputStream body) {
    this.body = body;
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public int read() throws IOException {
    var single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return body.read(target, offset, length);
    } catch (BodyTooLarge e) {
      throw new HttpException(413, String.valueOf(e.getMessage()));
    } catch (BodyStalled e) {
      throw new HttpException(408, String.valueOf(e.getMessage()));
    } catch (MalformedBody e) {
      throw new HttpException(400, String.valueOf(e.getMessage()));
    }
  }
}
