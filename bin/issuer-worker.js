// Signs blinded messages in a thread of its own, so that the server answers while tokens are issued.
// Plain JavaScript: it is started by path from the built program and from tests alike.
import { constants, createPrivateKey, createPublicKey, privateDecrypt, publicEncrypt } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

const keys = new Map();

parentPort.on('message', ({ id, pem, blinded }) => {
  try {
    let key = keys.get(pem);
    if (!key) {
      const own = createPrivateKey(pem);
      key = { own, open: createPublicKey(own) };
      if (keys.size > 500) keys.clear();
      keys.set(pem, key);
    }
    // The private operation alone, without padding: RFC 9474 section 4.3.
    const signed = privateDecrypt({ key: key.own, padding: constants.RSA_NO_PADDING }, blinded);
    // A signature with a fault in it would give the key away (step 4 there): s^e must be the message again.
    if (!publicEncrypt({ key: key.open, padding: constants.RSA_NO_PADDING }, signed).equals(blinded)) throw new Error('the issuer signed wrongly; nothing was given out');
    parentPort.postMessage({ id, signed });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});
