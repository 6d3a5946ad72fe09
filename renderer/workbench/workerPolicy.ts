import { z } from 'zod';

/**
 * A worker takes the policy of its own response and has its own realm: scripts and workers that it starts may come from this very place
 * only. Imported first, before anything that could start one.
 */
self.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(`A script from elsewhere was refused: ${address}`);
    return address;
  },
});

// The policy forbids `new Function`, which zod would use to be faster.
z.config({ jitless: true });
