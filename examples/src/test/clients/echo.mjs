// Talks to a websocket that echoes texts: node echo.mjs URL. Ends with 0 if all was as it should be.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import WebSocket from 'ws';

const url = process.argv[2];

for (const perMessageDeflate of [false, true]) {
  const socket = new WebSocket(url, { perMessageDeflate });
  await once(socket, 'open');
  assert.equal(socket.extensions.includes('permessage-deflate'), perMessageDeflate);

  for (const text of ['hello', 'wörld 友達', '', 'x'.repeat(200_000), 'aé友😀'.repeat(30_000)]) {
    socket.send(text);
    const [echo, isBinary] = await once(socket, 'message');
    assert.equal(isBinary, false);
    assert.equal(echo.toString(), text);
  }

  socket.send('in ', { fin: false });
  socket.ping('between');
  socket.send('three ', { fin: false });
  socket.send('parts', { fin: true });
  const pong = once(socket, 'pong');
  const [parts] = await once(socket, 'message');
  assert.equal(parts.toString(), 'in three parts');
  assert.equal((await pong)[0].toString(), 'between');

  socket.close(4001, 'enough');
  const [code] = await once(socket, 'close');
  assert.equal(code, 4001);
}

const refused = new WebSocket(url);
await once(refused, 'open');
refused.send(Buffer.from([1, 2, 3]));
const [code] = await once(refused, 'close');
assert.equal(code, 1003, 'the handler takes no binary messages');
console.log('all well');
