import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { PulseSeal, Round } from "@/db/pulse/pulse-answers";
import { serverKey } from "../gate/tokens";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Links and codes have 128 bits, like all tokens here. */
const TOKEN_BYTES = 16;

type PulseKeys = PulseSeal & {
  /**
   * The secret in the n-th link of a unit in one wave of the employee questionnaire; the code of the unit for n = 0. It
   * is derived from the key, so that a poster can be printed again although the database stores only a hash; nobody can
   * create one without the key.
   */
  readonly tokenOf: (round: Round, n: number) => string;
};

/**
 * Derives the keys for the employee questionnaire from the server's secret: separate ones for encryption and for links.
 */
export function pulseKeysOf(secret: string): PulseKeys {
  const sealing = derive(secret, "trellis pulse seal 1");
  const linking = derive(secret, "trellis pulse link 1");
  return {
    seal: (levels, round) => seal(sealing, levels, round),
    unseal: (sealed, round) => unseal(sealing, sealed, round),
    tokenOf: ({ waveId, unitId }, n) =>
      createHmac("sha256", linking)
        .update(`${waveId}\n${unitId}\n${n}`)
        .digest()
        .subarray(0, TOKEN_BYTES)
        .toString("base64url"),
  };
}

export const pulseKeys = (): PulseKeys => pulseKeysOf(serverKey());

const derive = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));

/** An answer encrypted for one unit of one wave cannot be decrypted for another. */
const boundTo = ({ waveId, unitId }: Round): Buffer => Buffer.from(`${waveId}\n${unitId}`);

function seal(key: Buffer, levels: string, round: Round): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(boundTo(round));
  const text = Buffer.concat([cipher.update(levels, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString("base64url");
}

function unseal(key: Buffer, sealed: string, round: Round): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  const [nonce, rest] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(boundTo(round))
      .setAuthTag(rest.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(rest.subarray(0, -TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return undefined; // another key, or data that were not encrypted here
  }
}
