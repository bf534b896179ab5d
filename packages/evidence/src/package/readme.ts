import { MANIFEST, SIGNATURE } from './manifest.ts';

/** `README.txt`: what is in the package and how to check it without any software of ours. */
export const readme = (of: { readonly reference: string; readonly bank: string }): string => `\
EVIDENCE PACKAGE OF CASE ${of.reference}
${of.bank}

What is in it
  report.pdf           the report, for people
  report.json          the same for machines; report.schema.json describes it
  recordings/          the recordings of the call, as they were written (Matroska: VP8 and Opus)
  snapshots/           the pictures that were taken in the call
  procedure.json       the rules by which the case was led, in the version that it pins
  journal.json         everything that anybody did with this case, as a chain of hashes
  heads.json           signed ends of that chain
  keys/                public keys, for convenience: get yours from the bank, by another way
  SHA256SUMS           the SHA-256 of each file, as sha256sum reads it
  ${MANIFEST}        the same with sizes; what is signed
  ${SIGNATURE}       the signature of the whole package

How to check it with Visavis
  npx visavis verify THIS-FILE.zip --key PUBLIC.pem
or, without an installation, with Node.js and the file that the bank hands out:
  node visavis-verify.mjs THIS-FILE.zip --key PUBLIC.pem
This checks everything, and names the first thing that does not hold.

How to check it by hand (GNU coreutils, OpenSSL 3; in the folder of the unpacked files)
1. Each file is the one that is listed:
     sha256sum --check SHA256SUMS
   and ${MANIFEST} lists the same hashes, and that of SHA256SUMS.
2. The manifest is the one that was signed. These two lines must show the same hash:
     sha256sum ${MANIFEST}
     sed 's/.*"manifest":"\\([0-9a-f]*\\)".*/\\1/' ${SIGNATURE}
3. The signature is the bank's; PUBLIC.pem is a public key that the bank gave you:
     sed 's/"signature":"[^"]*",//' ${SIGNATURE} | tr -d '\\n' > signed.txt
     sed 's/.*"signature":"\\([^"]*\\)".*/\\1/' ${SIGNATURE} | base64 --decode > signature.bin
     openssl pkeyutl -verify -pubin -inkey PUBLIC.pem -rawin -in signed.txt -sigfile signature.bin
   It must say: Signature Verified Successfully.
4. The package itself is whole: "sizeBytes" in ${SIGNATURE} is the number N of
   bytes before the signature. This must show the hash that it names as "container":
     head --bytes=N THIS-FILE.zip | sha256sum
5. The journal is a chain. For each entry of journal.json, leave out "hash", write the rest as
   canonical JSON (RFC 8785: keys sorted, no blanks): its SHA-256 is "hash", and "previous" is
   the "hash" of the entry before (64 zeros in the first).
6. A head in heads.json is signed like the package. The signed text is the canonical JSON of
   at, chainId, hash, seq and "type":"visavis-journal-head-1".
7. Where a head has a "token", that is a time stamp (RFC 3161) over its signature. With both
   decoded from base64 into files, and the certificate of the authority in CA.pem:
     openssl ts -verify -token_in -in token.der -data signature.bin -CAfile CA.pem
`;
