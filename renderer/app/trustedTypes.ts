import { z } from 'zod';

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/** Scripts and workers may come from this very place only; no other text becomes script. Imported before anything that starts a worker. */
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(`A script from elsewhere was refused: ${address}`);
    return address;
  },
});

// The policy forbids `new Function`, which zod would try as soon as the first schema is made.
z.config({ jitless: true });
