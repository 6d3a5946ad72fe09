import { hmacKey } from '#shared/study/hmacKey.ts';
import type { Keyring } from '#shared/workbench/ports.ts';

const storeName = 'keys';

/**
 * Study keys in IndexedDB, away from the studies on OPFS. They are kept as keys that can sign and cannot be taken out again: not even
 * this program can read the secret back.
 */
export function browserKeyring(): Keyring {
  return {
    async find(studyId) {
      const key = await asked(await store('readonly'), (keys) => keys.get(studyId));
      return key instanceof CryptoKey ? { key, place: 'apart' } : null;
    },
    async keep(studyId, _ref, secret) {
      const key = await hmacKey(secret);
      await asked(await store('readwrite'), (keys) => keys.put(key, studyId));
      return { key, place: 'apart' };
    },
    async forget(studyId) {
      await asked(await store('readwrite'), (keys) => keys.delete(studyId));
    },
  };
}

function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('strand-keys', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(storeName, mode, { durability: 'strict' });
      const close = () => opening.result.close();
      transaction.oncomplete = close;
      transaction.onabort = close;
      resolve(transaction.objectStore(storeName));
    };
  });
}

/** Resolves with the answer once it is on disk. */
function asked<Value>(keys: IDBObjectStore, ask: (keys: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const request = ask(keys);
    keys.transaction.addEventListener('complete', () => resolve(request.result));
    keys.transaction.addEventListener('abort', () => reject(keys.transaction.error));
  });
}
