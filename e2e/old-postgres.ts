import { createServer, type Socket } from 'node:net';

const int32 = (n: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeInt32BE(n);
  return b;
};
const message = (type: string, body: Buffer): Buffer => Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
const text = (s: string): Buffer => Buffer.concat([Buffer.from(s), Buffer.from([0])]);
const int16 = (n: number): Buffer => Buffer.from([n >> 8, n & 255]);

/** A server that speaks just enough of PostgreSQL's protocol to say that it is version 12. */
export async function oldPostgres(): Promise<{ url: string; stop: () => void }> {
  const ready = message('Z', Buffer.from('I'));
  const serve = (socket: Socket): void => {
    let started = false;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (!started) {
        if (data.readInt32BE(4) === 80877103) return void socket.write('N');
        started = true;
        return void socket.write(Buffer.concat([message('R', int32(0)), message('S', Buffer.concat([text('server_version'), text('12.22')])), message('K', Buffer.concat([int32(1), int32(1)])), ready]));
      }
      const column = Buffer.concat([int16(1), text('v'), int32(0), int16(0), int32(23), int16(4), int32(-1), int16(0)]);
      const value = Buffer.from('120022');
      const row = message('D', Buffer.concat([int16(1), int32(value.length), value]));
      const parts: Buffer[] = [];
      for (const type of data.toString('latin1').matchAll(/[PBDES](?=\0\0)/g)) {
        if (type[0] === 'P') parts.push(message('1', Buffer.alloc(0)));
        else if (type[0] === 'D') parts.push(message('t', int16(0)), message('T', column));
        else if (type[0] === 'B') parts.push(message('2', Buffer.alloc(0)));
        else if (type[0] === 'E') parts.push(row, message('C', text('SELECT 1')));
        else if (type[0] === 'S') parts.push(ready);
      }
      if (parts.length) socket.write(Buffer.concat(parts));
    });
  };
  const server = createServer(serve);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return { url: `postgres://old@127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/old`, stop: () => server.close() };
}
