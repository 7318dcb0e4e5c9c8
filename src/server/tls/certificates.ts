import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import { AsnConvert } from '@peculiar/asn1-schema';
import { GeneralName, GeneralSubtree, GeneralSubtrees, NameConstraints } from '@peculiar/asn1-x509';
import * as x509 from '@peculiar/x509';
import { hostNames, type HostNames } from './names.ts';

/*
 * The two kinds of certificate of a local authority. What they say is put together by a library of X.509; keys are of the curve P-256, which every
 * system in use takes.
 */
x509.cryptoProvider.set(webcrypto as never);
const CURVE = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const NAME_CONSTRAINTS = '2.5.29.30';
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

/** A certificate and its key, PEM. */
export type Pair = { cert: string; key: string };

/** The limits of an authority: these names (with what lies below them) and these single addresses, nothing else. */
function permitted(names: HostNames): x509.Extension {
  const subtree = (base: GeneralName): GeneralSubtree => new GeneralSubtree({ base });
  const subtrees = [
    ...names.dns.map((n) => subtree(new GeneralName({ dNSName: n }))),
    // With the mask of one address alone.
    ...names.ip.map((a) => subtree(new GeneralName({ iPAddress: `${a}/${isIP(a) === 4 ? 32 : 128}` }))),
  ];
  return new x509.Extension(NAME_CONSTRAINTS, true, AsnConvert.serialize(new NameConstraints({ permittedSubtrees: new GeneralSubtrees(subtrees) })));
}

/** The names and addresses an authority may speak for, read from its certificate. */
export function permittedOf(pem: string): HostNames {
  const found = new x509.X509Certificate(pem).getExtension(NAME_CONSTRAINTS);
  if (!found) return { dns: [], ip: [] };
  const subtrees = AsnConvert.parse(found.value, NameConstraints).permittedSubtrees ?? [];
  return hostNames([...subtrees].flatMap(({ base }) => (base.dNSName !== undefined ? [base.dNSName] : base.iPAddress !== undefined ? [String(base.iPAddress).split('/')[0]!] : [])));
}

/** The names and addresses a certificate is for. */
export function namesOf(pem: string): HostNames {
  const found = new x509.X509Certificate(pem).getExtension(x509.SubjectAlternativeNameExtension);
  return hostNames(found ? found.names.items.map((n) => n.value) : []);
}

const serial = (): string => Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex').replace(/^./, '5');
const pemKey = async (key: webcrypto.CryptoKey): Promise<string> => x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
const pemCert = (cert: x509.X509Certificate): string => `${cert.toString('pem')}\n`;

/** Makes an authority that can certify servers of these names and nothing below it. */
export async function makeAuthority(name: string, names: HostNames, from: Date, until: Date): Promise<Pair> {
  const keys = await webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']) as webcrypto.CryptoKeyPair;
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(), name: [{ CN: [name] }, { O: ['Steelyard'] }], notBefore: from, notAfter: until, signingAlgorithm: CURVE, keys: keys as never,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true), new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      new x509.ExtendedKeyUsageExtension([SERVER_AUTH]), permitted(names), await x509.SubjectKeyIdentifierExtension.create(keys.publicKey as never),
    ],
  });
  return { cert: pemCert(cert), key: await pemKey(keys.privateKey) };
}

/** Certifies a server of these names by an authority. Whether the authority may speak for them is not asked here: whoever checks the certificate asks it. */
export async function certify(authority: Pair, name: string, names: HostNames, from: Date, until: Date): Promise<Pair> {
  const issuer = new x509.X509Certificate(authority.cert);
  const signingKey = await webcrypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(authority.key), CURVE, false, ['sign']);
  const keys = await webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']) as webcrypto.CryptoKeyPair;
  const cert = await x509.X509CertificateGenerator.create({
    serialNumber: serial(), subject: [{ CN: [name] }], issuer: issuer.subjectName.toJSON(), notBefore: from, notAfter: until, signingAlgorithm: CURVE, publicKey: keys.publicKey as never, signingKey: signingKey as never,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true), new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true), new x509.ExtendedKeyUsageExtension([SERVER_AUTH]),
      new x509.SubjectAlternativeNameExtension([...names.dns.map((value) => ({ type: 'dns' as const, value })), ...names.ip.map((value) => ({ type: 'ip' as const, value }))]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey as never), await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { cert: pemCert(cert), key: await pemKey(keys.privateKey) };
}
