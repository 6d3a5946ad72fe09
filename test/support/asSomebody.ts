/** Do something as a person without special rights: root may write everywhere, whatever a file or a folder says. */
export async function asSomebody(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return work();
  const nobody = 65534;
  process.seteuid(nobody);
  try {
    await work();
  } finally {
    process.seteuid(0);
  }
}
