import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { ManifestError } from './manifest.ts';

/**
 * The signature of a manifest: Ed25519 (RFC 8032) over the bytes of the manifest, written in Base64 on one line. Keys
 * are PEM as OpenSSL writes them (PKCS #8, SPKI), so that `openssl pkeyutl -verify -rawin` can check one too.
 */

const ALGORITHM = 'ed25519';

/** A new pair of keys, as the texts of two files. */
export function newKeys(): { readonly privateKey: string; readonly publicKey: string } {
  return generateKeyPairSync(ALGORITHM, {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

function readKey(read: () => KeyObject, what: string): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw new ManifestError(
      `${what} không đọc được. Khóa là tệp PEM do \`npm run kiem-goi -- --tao-khoa tệp\` viết ra.`,
    );
  }
  if (key.asymmetricKeyType !== ALGORITHM)
    throw new ManifestError(
      `${what} là khóa ${String(key.asymmetricKeyType)}; chữ ký của bảng kê cần khóa Ed25519.`,
    );
  return key;
}

/**
 * Signs a manifest.
 *
 * @param manifest its text, as `writeManifest` gives it
 * @param privateKey PEM
 * @returns the text of the file of the signature
 * @throws ManifestError where the key is none
 */
export function signManifest(manifest: string, privateKey: string): string {
  const key = readKey(() => createPrivateKey(privateKey), 'Khóa ký');
  return `${sign(null, Buffer.from(manifest), key).toString('base64')}\n`;
}

/**
 * Whether a signature is of this manifest and by the holder of the key.
 *
 * @param signature text of the file of the signature
 * @param publicKey PEM
 * @throws ManifestError where the key is none
 */
export function isSignedBy(manifest: string, signature: string, publicKey: string): boolean {
  const key = readKey(() => createPublicKey(publicKey), 'Khóa công khai');
  return verify(null, Buffer.from(manifest), key, Buffer.from(signature.trim(), 'base64'));
}
