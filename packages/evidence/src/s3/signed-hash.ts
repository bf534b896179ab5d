type Sent = { readonly request?: unknown };
type WithHeaders = { readonly headers: Record<string, string> };
type Next<Args, Out> = (args: Args) => Promise<Out>;

/**
 * Signs the SHA-256 of a body with its request, so that the server refuses a body that was changed
 * on its way. The client would sign that it does not say, since it cannot read a stream twice.
 */
export const signedHash =
  (sha256: Buffer) =>
  <Args extends Sent, Out>(next: Next<Args, Out>): Next<Args, Out> =>
  (args) => {
    (args.request as WithHeaders).headers['x-amz-content-sha256'] = sha256.toString('hex');
    return next(args);
  };
