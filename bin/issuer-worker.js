// Signs blinded messages in a thread of its own, so that the server answers while tokens are issued.
// Plain JavaScript: it is started by path from the built program and from tests alike.
import { constants, createPrivateKey, createPublicKey, privateDecrypt, publicEncrypt } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

const keys = new Map();

function answer({ id, key, pem, blinded }) {
  try {
    // A key comes with the first message that needs it.
    if (pem !== undefined) {
      const own = createPrivateKey(pem);
      keys.set(key, { own, open: createPublicKey(own) });
    }
    const { own, open } = keys.get(key);
    // The private operation alone, without padding: RFC 9474 section 4.3.
    const signed = privateDecrypt({ key: own, padding: constants.RSA_NO_PADDING }, blinded);
    // A signature with a fault in it would give the key away (step 4 there): s^e must be the message again.
    if (!publicEncrypt({ key: open, padding: constants.RSA_NO_PADDING }, signed).equals(blinded)) throw new Error('the issuer signed wrongly; nothing was given out');
    return { id, signed };
  } catch (error) {
    return { id, error: String(error) };
  }
}

parentPort.on('message', (asked) => parentPort.postMessage(asked.map(answer)));
