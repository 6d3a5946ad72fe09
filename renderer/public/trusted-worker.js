// A worker has its own realm and its own Trusted Types: this classic worker allows scripts of our own origin, then becomes the
// engine's worker named in `of`. The engine's thread workers come through here too.
const sameOrigin = (address) => {
  if (new URL(address, self.location.href).origin !== self.location.origin) throw new TypeError('a script from elsewhere was refused');
  return address;
};
if (self.trustedTypes) self.trustedTypes.createPolicy('default', { createScriptURL: sameOrigin });
self.importScripts(sameOrigin(new URL(self.location.href).searchParams.get('of')));
