import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createSecureContext } from 'node:tls';
import { Fatal, exitCode } from './fatal.ts';

/* What every process of ours that listens needs, and nothing of the server's: small processes stay small. */

/** Certificate and key as the server wants them; a pair that is half given, cannot be read or does not fit is refused before anything starts. */
export function tlsOf(cert: string | undefined, key: string | undefined): { cert: Buffer; key: Buffer } | null {
  if (!cert && !key) return null;
  if (!cert || !key) throw new Fatal(exitCode.usage, { zh: '证书和私钥要一起给：--tls-cert 文件 --tls-key 文件。', en: 'Certificate and key go together: --tls-cert FILE --tls-key FILE.' });
  try {
    const pair = { cert: readFileSync(cert), key: readFileSync(key) };
    createSecureContext(pair);
    return pair;
  } catch (error) {
    throw new Fatal(exitCode.usage, { zh: `证书或私钥用不了：${(error as Error).message}。请检查 ${cert} 和 ${key}（PEM 格式，且是一对）。`, en: `Certificate or key cannot be used: ${(error as Error).message}. Check ${cert} and ${key} (PEM, and a pair).` });
  }
}

/** A port from 1 to 65535; refused under its name otherwise. */
export function portOf(name: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Fatal(exitCode.usage, { zh: `${name}=${text} 不是 1–65535 的端口号。`, en: `${name}=${text} is not a port from 1 to 65535.` });
  }
  return port;
}

/** Says before anything is started that the port is taken. */
export async function portIsFree(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new Fatal(exitCode.portInUse, {
          zh: error.code === 'EADDRINUSE' ? `端口 ${port} 已被占用。请停止占用它的程序，或换一个：PORT=8081 npm start。数据没有改动。` : `不能在 ${host}:${port} 监听：${error.message}。`,
          en: error.code === 'EADDRINUSE' ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=8081 npm start. Nothing was changed.` : `Cannot listen on ${host}:${port}: ${error.message}.`,
        }),
      );
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** Waits until the process is asked to end. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
