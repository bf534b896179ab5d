declare global {
  var stopTestServer: () => Promise<void>;
}
export {};
