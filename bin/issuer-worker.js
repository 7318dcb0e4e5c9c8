// Signs blinded messages in a thread of its own, so that the server answers while tokens are issued.
// Plain JavaScript: it is started by path from the built program and from tests alike.
import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

const keys = new Map();

parentPort.on('message', ({ id, pem, blinded }) => {
  try {
    let key = keys.get(pem);
    if (!key) {
      key = createPrivateKey(pem);
      if (keys.size > 500) keys.clear();
      keys.set(pem, key);
    }
    // The private operation alone, without padding: RFC 9474 section 4.3.
    parentPort.postMessage({ id, signed: privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});
